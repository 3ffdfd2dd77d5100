package dev.levelup.chat.server.netty;

import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port's TLS certificate, reloaded when its files change, so that a renewal needs no restart.
 * Invalid new files are ignored and logged.
 */
final class TlsWatch implements Supplier<SslContext>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TlsWatch.class);
  private static final long LOOK_MILLIS = 500;

  private final HttpPortOptions.Tls files;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("tls-files").daemon().factory());
  private volatile SslContext current;
  private List<Object> read;
  private List<Object> seen;

  /**
   * Reads the files and starts watching them.
   *
   * @throws IOException when they are invalid; its message names the file
   */
  TlsWatch(HttpPortOptions.Tls files) throws IOException {
    this.files = files;
    read = state();
    seen = read;
    current = TlsFiles.read(files);
    var _ =
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The context for a new connection. */
  @Override
  public SslContext get() {
    return current;
  }

  /** Two files are not written at once: they are read when neither has changed for a moment. */
  private void look() {
    try {
      List<Object> now = state();
      boolean stands = now.equals(seen);
      seen = now;
      if (stands && !now.equals(read)) {
        read = now;
        current = TlsFiles.read(files);
        LOG.info("Loaded new certificates from {}", files.certificates());
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("Loading new certificates failed; the former ones stay in use: {}", e.getMessage());
    }
  }

  private List<Object> state() throws IOException {
    return List.of(state(files.certificates()), state(files.key()));
  }

  private static List<Object> state(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(
          attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
