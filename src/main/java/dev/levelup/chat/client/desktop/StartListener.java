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
 * Listens on a socket in the profile for later starts, which hand over one line: a link, or nothing
 * to only bring the window to the front. Only this user may connect; still, the line is not
 * trusted.
 */
public final class StartListener implements AutoCloseable {
  /** The response, once the window has the line. */
  static final String TAKEN = "taken";

  /** The longest line in bytes; links are shorter. */
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
   * Starts listening. A failure is logged; later starts then say that the profile is in use.
   *
   * @param folder the profile's, whose lock this process holds
   * @param fx the FX thread, which calls {@code heard}; there is no response while it is blocked
   * @param heard called with each line
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
      // A leftover of an earlier process: this one holds the lock.
      Files.deleteIfExists(socket(folder));
      ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      channel = opened;
      opened.bind(address(folder));
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(socket(folder), PosixFilePermissions.fromString("rw-------"));
      }
      Thread.ofVirtual().name("starts").start(() -> accept(opened));
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("Listening for later starts in {} failed: {}", folder, e.toString());
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
      LOG.debug("Listening ended", e);
    } catch (IOException e) {
      LOG.warn("Listening for later starts in {} ended: {}", folder, e.toString());
    }
  }

  private void answer(SocketChannel caller) {
    try (caller) {
      String line = OneLine.read(caller, LONGEST, patience);
      CompletableFuture.runAsync(() -> heard.accept(line), fx)
          .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
          .join();
      LOG.info("A later start of this profile has handed over");
      OneLine.write(caller, TAKEN);
    } catch (IOException | RuntimeException e) {
      // Without the line, which is private.
      LOG.info("A later start sent an invalid line: {}", e.getClass().getSimpleName());
    } finally {
      places.release();
    }
  }

  /** Stops listening, and deletes the socket. */
  @Override
  public synchronized void close() {
    try {
      if (channel != null) {
        channel.close();
        Files.deleteIfExists(socket(folder));
      }
    } catch (IOException e) {
      LOG.warn("The socket in {} cannot be deleted: {}", folder, e.toString());
    }
    channel = null;
  }
}
