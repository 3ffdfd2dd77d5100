package dev.levelup.chat.server.logging;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * Something that may fail and recover. The log gets one line at the first failure, and one at the
 * recovery with the number of failures. A new failure within a minute is not logged before the
 * minute is over. Thread-safe; never blocks.
 */
public final class Outage {
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final Logger log;
  private final String what;
  private final LongSupplier nanos;
  private volatile boolean failing;
  private boolean said;
  private boolean everSaid;
  private long saidAt;
  private long failures;

  /**
   * A state without failures.
   *
   * @param what the failure, as a sentence: {@code the database cannot be read}
   */
  public Outage(Logger log, String what) {
    this(log, what, System::nanoTime);
  }

  Outage(Logger log, String what, LongSupplier nanos) {
    this.log = log;
    this.what = what;
    this.nanos = nanos;
  }

  /** Records a failure. */
  public void failed(Throwable cause) {
    failed(Causes.brief(cause));
  }

  /** Records a failure with its cause. */
  public synchronized void failed(String cause) {
    failing = true;
    failures++;
    if (!said && isQuietOver()) {
      said = true;
      everSaid = true;
      saidAt = nanos.getAsLong();
      log.error("{}: {}", what, cause);
    }
  }

  private boolean isQuietOver() {
    return !everSaid || nanos.getAsLong() - saidAt >= QUIET.toNanos();
  }

  /** Records a success. Cheap while nothing fails. */
  public void worked() {
    if (failing) {
      recover();
    }
  }

  private synchronized void recover() {
    if (said) {
      long seconds = Duration.ofNanos(nanos.getAsLong() - saidAt).toSeconds();
      log.info("Recovered after {} s and {} failures: {}", seconds, failures, what);
    }
    failing = false;
    said = false;
    failures = 0;
  }
}
