package dev.levelup.chat.client.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens in the profile for later starts of it, which hand over one line: a link, or nothing where
 * the window is only to come forward. Only this user may connect; all the same nothing that comes
 * is trusted.
 */
public final class StartListener implements AutoCloseable {
  /** The answer, once the line is with the window. */
  static final String TAKEN = "taken";

  /** In bytes; no link is as long. */
  static final int LONGEST = 1024;

  private static final Logger LOG = LoggerFactory.getLogger(StartListener.class);
  private static final int MOST_AT_ONCE = 8;

  private final Path folder;
  private final Executor fx;
  private final Consumer<String> heard;
  private final Duration patience;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private @Nullable ServerSocketChannel channel;

  private StartListener(Path folder, Executor fx, Consumer<String> heard, Duration patience) {
    this.folder = folder;
    this.fx = fx;
    this.heard = heard;
    this.patience = patience;
  }

  /**
   * Listens from now on. Where that cannot be, it is logged, and later starts say that the profile
   * is in use.
   *
   * @param folder the profile's, whose lock this program has
   * @param fx takes what was heard; a window that takes nothing answers nothing
   * @param heard is told each line
   */
  public static StartListener open(Path folder, Executor fx, Consumer<String> heard) {
    return open(folder, fx, heard, Duration.ofSeconds(2));
  }

  static StartListener open(Path folder, Executor fx, Consumer<String> heard, Duration patience) {
    StartListener listener = new StartListener(folder, fx, heard, patience);
    listener.listen();
    return listener;
  }

  static UnixDomainSocketAddress address(Path folder) {
    return UnixDomainSocketAddress.of(socket(folder));
  }

  private static Path socket(Path folder) {
    return folder.resolve("socket");
  }

  private synchronized void listen() {
    try {
      // Whoever left it there is gone: the lock is ours.
      Files.deleteIfExists(socket(folder));
      ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      channel = opened;
      opened.bind(address(folder));
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(socket(folder), PosixFilePermissions.fromString("rw-------"));
      }
      Thread.ofVirtual().name("starts").start(() -> accept(opened));
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("Later starts cannot be heard in {}: {}", folder, e.toString());
      close();
    }
  }

  private void accept(ServerSocketChannel opened) {
    try {
      while (true) {
        SocketChannel caller = opened.accept();
        places.acquireUninterruptibly();
        Thread.ofVirtual().name("start").start(() -> answer(caller));
      }
    } catch (ClosedChannelException e) {
      LOG.debug("Listening ends", e);
    } catch (IOException e) {
      LOG.warn("Later starts cannot be heard any more in {}: {}", folder, e.toString());
    }
  }

  private void answer(SocketChannel caller) {
    try (caller) {
      String line = OneLine.read(caller, LONGEST, patience);
      CompletableFuture.runAsync(() -> heard.accept(line), fx)
          .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
          .join();
      LOG.info("Another start of this profile came here");
      OneLine.write(caller, TAKEN);
    } catch (IOException | RuntimeException e) {
      // Not the line: it is nobody's business.
      LOG.info("A start that said nothing good was sent away: {}", e.getClass().getSimpleName());
    } finally {
      places.release();
    }
  }

  /** Listens no more, and takes the socket away. */
  @Override
  public synchronized void close() {
    try {
      if (channel != null) {
        channel.close();
        Files.deleteIfExists(socket(folder));
      }
    } catch (IOException e) {
      LOG.warn("The socket in {} cannot be taken away: {}", folder, e.toString());
    }
    channel = null;
  }
}
