package dev.levelup.chat.client.sync.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The pauses before retries: 1, 2, 4, 8, 16 s, each with a jitter of up to a quarter. */
public final class Backoff {
  /** The number of tries with growing pauses. */
  public static final int TRIES = 5;

  private final RandomGenerator random;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The pause before a try.
   *
   * @param attempt 1 for the first; beyond {@link #TRIES} the pause does not grow
   */
  public Duration before(int attempt) {
    long millis = 1000L << (Math.min(attempt, TRIES) - 1);
    // Without jitter all clients of a restarted server would reconnect at the same time.
    return Duration.ofMillis(Math.round(millis * random.nextDouble(0.75, 1.25)));
  }
}
