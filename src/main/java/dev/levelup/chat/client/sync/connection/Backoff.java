package dev.levelup.chat.client.sync.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: 1, 2, 4, 8, 16 s, each a quarter longer or shorter. */
public final class Backoff {
  /** How many tries there are. */
  public static final int TRIES = 5;

  private final RandomGenerator random;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The wait before a try.
   *
   * @param attempt 1 for the first; beyond the last, the wait grows no more
   */
  public Duration before(int attempt) {
    long millis = 1000L << (Math.min(attempt, TRIES) - 1);
    // Without the jitter every client of a server that comes back would come at once.
    return Duration.ofMillis(Math.round(millis * random.nextDouble(0.75, 1.25)));
  }
}
