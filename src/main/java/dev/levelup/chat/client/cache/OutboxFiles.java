package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientAttachmentId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One account's copies of the files that the user has attached. The original may change or go. A
 * copy that neither a draft nor a pending message has is deleted at the next start. Thread-safe.
 */
public final class OutboxFiles {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxFiles.class);

  /** What is copied. */
  public interface Source {
    /** Writes the bytes; ends early when the stream fails. */
    void writeTo(OutputStream to) throws IOException;
  }

  private final Path folder;
  private final Executor background;

  /** Those of this run, which the table of files may not have yet. */
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  private volatile boolean closed;

  /**
   * @param folder created with the first file
   * @param background runs what takes its time
   */
  public OutboxFiles(Path folder, Executor background) {
    this.folder = folder;
    this.background = background;
  }

  /** Runs a task that reads or writes files, off the caller's thread. */
  public <T> CompletableFuture<T> ask(Callable<T> task) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    background.execute(
        () -> {
          try {
            answer.complete(task.call());
          } catch (Exception | OutOfMemoryError e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  /** Where the copy of a file is. */
  public Path path(ClientAttachmentId id) {
    return folder.resolve(id.value());
  }

  /**
   * Copies a file, which is on the disk when this returns; blocks. Only the user may read it.
   *
   * @return its size in bytes
   * @throws IOException when it cannot be read or written; no part of it is left then
   */
  public long copy(ClientAttachmentId id, Source source) throws IOException {
    made.add(id.value());
    Path copy = path(id);
    Files.deleteIfExists(copy);
    PrivateFiles.create(copy);
    try {
      long size = fill(copy, source);
      if (closed) {
        throw new IOException("the account is signed out");
      }
      return size;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static long fill(Path copy, Source source) throws IOException {
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      source.writeTo(out);
      channel.force(true);
      return channel.size();
    }
  }

  void delete(Collection<ClientAttachmentId> files) {
    files.forEach(each -> delete(path(each)));
  }

  /** Deletes what is neither among these nor made in this run. */
  void sweep(Set<String> kept) {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        for (Path each : all) {
          String name = each.getFileName().toString();
          if (!kept.contains(name) && !made.contains(name)) {
            delete(each);
          }
        }
      } catch (IOException e) {
        LOG.warn("Attached files that nothing needs could not be deleted", e);
      }
    }
  }

  /** What they take, in bytes. */
  long size() throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.mapToLong(each -> each.toFile().length()).sum(); // 0 if it was deleted meanwhile
    }
  }

  /** Deletes all, and keeps none from now on. */
  void closeAndDelete() {
    closed = true;
    made.clear();
    sweep(Set.of());
    delete(folder);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("An attached file could not be deleted", e);
    }
  }
}
