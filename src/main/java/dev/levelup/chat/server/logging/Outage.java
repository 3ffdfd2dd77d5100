package dev.levelup.chat.server.logging;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * Something that may stop working and work again. The log has one line when it stops and one, with
 * how often it failed, when it works again. What stops again within a minute is not said again
 * before the minute is over. Safe for many threads; never blocks.
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
   * Nothing has failed yet.
   *
   * @param what does not work, as a sentence: {@code the database cannot be read}
   */
  public Outage(Logger log, String what) {
    this(log, what, System::nanoTime);
  }

  Outage(Logger log, String what, LongSupplier nanos) {
    this.log = log;
    this.what = what;
    this.nanos = nanos;
  }

  /** It failed. */
  public void failed(Throwable cause) {
    failed(Causes.brief(cause));
  }

  /** It failed, and this is why. */
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

  /** It worked. Costs next to nothing while nothing fails. */
  public void worked() {
    if (failing) {
      recover();
    }
  }

  private synchronized void recover() {
    if (said) {
      long seconds = Duration.ofNanos(nanos.getAsLong() - saidAt).toSeconds();
      log.info("no longer so after {} s and {} failures: {}", seconds, failures, what);
    }
    failing = false;
    said = false;
    failures = 0;
  }
}
