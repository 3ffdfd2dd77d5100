package dev.levelup.chat.client.diagnostics;

import dev.levelup.chat.client.cache.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores a report of the first uncaught exception of a process, for the next start to offer.
 * Blocks; thread-safe.
 */
public final class CrashReports {
  private static final Logger LOG = LoggerFactory.getLogger(CrashReports.class);
  private static final long LONGEST = 256 * 1024;

  private final Path file;
  private final String version;
  private final InstantSource clock;
  private final AtomicBoolean written = new AtomicBoolean();

  /**
   * @param folder the profile's
   * @param version the version of this program
   * @param clock for the time of the exception
   */
  public CrashReports(Path folder, String version, InstantSource clock) {
    this.file = folder.resolve("crash-report.txt");
    this.version = version;
    this.clock = clock;
  }

  /** Installs itself as the default handler of uncaught exceptions. */
  public void install() {
    Thread.setDefaultUncaughtExceptionHandler(this::take);
  }

  /** Only the first exception is reported: later ones are most likely consequences. */
  void take(Thread thread, Throwable thrown) {
    LOG.error("Uncaught exception", thrown);
    if (!written.getAndSet(true)) {
      store(CrashReport.of(thrown, thread.getName(), version, clock.instant()));
    }
  }

  private void store(String report) {
    try {
      Files.deleteIfExists(file);
      PrivateFiles.create(file);
      Files.writeString(file, report);
    } catch (IOException e) {
      LOG.warn("{} cannot be written: {}", file, e.toString());
    }
  }

  /** The report of an earlier run, if there is one. */
  public Optional<String> last() {
    try {
      return Files.exists(file) && Files.size(file) <= LONGEST
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("{} cannot be read: {}", file, e.toString());
      return Optional.empty();
    }
  }

  /** Deletes the report, because the user has copied it or does not want it. */
  public void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted: {}", file, e.toString());
    }
  }
}
