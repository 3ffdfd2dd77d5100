package dev.levelup.chat.client.diagnostics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;

/**
 * Estimates the difference between the server's clock and this machine's, from the times of live
 * messages.
 */
public final class ClockSkew {
  private static final int MOST = 20;

  private final InstantSource clock;
  private final Deque<Duration> differences = new ArrayDeque<>();

  ClockSkew(InstantSource clock) {
    this.clock = clock;
  }

  /** Adds a live message with that server time. */
  public void arrived(Instant serverTime) {
    differences.addLast(Duration.between(clock.instant(), serverTime));
    if (differences.size() > MOST) {
      differences.removeFirst();
    }
  }

  /**
   * How far the server's clock is ahead; negative if it is behind; empty before the first message.
   * Every message has some delay: the one with the smallest gives the best estimate.
   */
  public Optional<Duration> ahead() {
    return differences.stream().max(Comparator.naturalOrder());
  }
}
