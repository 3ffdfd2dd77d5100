package dev.levelup.chat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder on a disk that becomes full or read-only. What is in it is in another folder.
 * Thread-safe.
 */
public final class FailingFiles extends FileSystemProvider {
  private final FileSystem real;
  private final FileSystem failing = new Failing();
  private long space = Long.MAX_VALUE;
  private int files = Integer.MAX_VALUE;
  private int refusals;
  private boolean isReadOnly;
  private @Nullable Path unforced;

  private interface Call {
    @Nullable Object run(Method method, Object[] values) throws Throwable;
  }

  /**
   * @param within any path on the real disk
   */
  public FailingFiles(Path within) {
    real = within.getFileSystem();
  }

  /** That folder or file, on this disk. */
  public Path of(Path inner) {
    return proxy(
        Path.class,
        (method, values) ->
            switch (method.getName()) {
              case "getFileSystem" -> failing;
              case "toFile" -> inner.toFile();
              case "toString" -> inner.toString();
              case "hashCode" -> inner.hashCode();
              case "equals" -> values[0] instanceof Path other && inner(other).equals(inner);
              default -> outer(method.invoke(inner, unwrapped(values)));
            });
  }

  /** So many bytes can be written from now on. */
  public synchronized void leave(long bytes) {
    space = bytes;
  }

  /** So many files can be created from now on. */
  public synchronized void leaveFiles(int count) {
    files = count;
  }

  /** How many times something did not fit. */
  public synchronized int refusals() {
    return refusals;
  }

  /** From now on nothing can be changed. */
  public void becomeReadOnly() {
    isReadOnly = true;
  }

  /** From now on that folder or file, of the real disk, cannot be forced to it. */
  public void refuseToForce(Path inner) {
    unforced = inner;
  }

  private void requireWritable(Path path) throws IOException {
    if (isReadOnly) {
      throw new FileSystemException(path.toString(), null, "Read-only file system");
    }
  }

  private @Nullable Object outer(@Nullable Object value) {
    return value instanceof Path path ? of(path) : value;
  }

  private Object[] unwrapped(Object[] values) {
    List<Object> inner = new ArrayList<>();
    for (Object each : values) {
      inner.add(each instanceof Path path ? inner(path) : each);
    }
    return inner.toArray();
  }

  private Path inner(Path path) {
    return path.getFileSystem().equals(failing) ? real.getPath(path.toString()) : path;
  }

  private FileSystemProvider provider() {
    return real.provider();
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader() == null
                ? FailingFiles.class.getClassLoader()
                : type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, values) -> {
              try {
                return call.run(method, values == null ? new Object[0] : values);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            }));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE)) {
      requireWritable(path);
    }
    if (options.contains(StandardOpenOption.CREATE_NEW)) {
      takeFile();
    }
    SeekableByteChannel channel = provider().newByteChannel(inner(path), options, attributes);
    return proxy(
        SeekableByteChannel.class,
        (method, values) ->
            method.getName().equals("write")
                ? write(channel, (ByteBuffer) values[0])
                : method.invoke(channel, values));
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (inner(path).equals(unforced)) {
      throw new FileSystemException(path.toString(), null, "Input/output error");
    }
    return provider().newFileChannel(inner(path), options, attributes);
  }

  private synchronized void takeFile() throws IOException {
    if (files == 0) {
      throw full();
    }
    files--;
  }

  private synchronized IOException full() {
    refusals++;
    return new IOException("No space left on device");
  }

  /** A disk takes what still fits. */
  private synchronized int write(SeekableByteChannel channel, ByteBuffer bytes) throws IOException {
    if (space == 0) {
      throw full();
    }
    int fits = (int) Math.min(space, bytes.remaining());
    int written = channel.write(bytes.slice(bytes.position(), fits));
    bytes.position(bytes.position() + written);
    space -= written;
    return written;
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> stream =
        provider().newDirectoryStream(inner(folder), each -> filter.accept(of(each)))) {
      stream.forEach(each -> all.add(of(each)));
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return all.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    requireWritable(folder);
    provider().createDirectory(inner(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    requireWritable(path);
    provider().delete(inner(path));
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    requireWritable(to);
    provider().copy(inner(from), inner(to), options);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    requireWritable(to);
    provider().move(inner(from), inner(to), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return provider().isSameFile(inner(one), inner(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return provider().isHidden(inner(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return provider().getFileStore(inner(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    provider().checkAccess(inner(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    V view = provider().getFileAttributeView(inner(path), type, options);
    return view == null
        ? null
        : proxy(
            type,
            (method, values) -> {
              if (method.getName().startsWith("set")) {
                requireWritable(path);
              }
              return method.invoke(view, values);
            });
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return provider().readAttributes(inner(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return provider().readAttributes(inner(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    requireWritable(path);
    provider().setAttribute(inner(path), name, value, options);
  }

  @Override
  public String getScheme() {
    return "failing";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  private final class Failing extends FileSystem {
    @Override
    public FileSystemProvider provider() {
      return FailingFiles.this;
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return isReadOnly;
    }

    @Override
    public String getSeparator() {
      return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
      return of(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      return real.getPathMatcher(pattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
      return real.newWatchService();
    }
  }
}
