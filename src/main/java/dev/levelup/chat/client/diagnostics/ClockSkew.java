package dev.levelup.chat.client.diagnostics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;

/** How far the server's clock is from this machine's, by the times of live messages. */
public final class ClockSkew {
  private static final int MOST = 20;

  private final InstantSource clock;
  private final Deque<Duration> differences = new ArrayDeque<>();

  ClockSkew(InstantSource clock) {
    this.clock = clock;
  }

  /** A message has come that the server took in at that time of its own. */
  public void arrived(Instant serverTime) {
    differences.addLast(Duration.between(clock.instant(), serverTime));
    if (differences.size() > MOST) {
      differences.removeFirst();
    }
  }

  /**
   * How far the server's clock is ahead; negative if it is behind; empty before the first message.
   * Each message was under way for a while: the one that was quickest tells best.
   */
  public Optional<Duration> ahead() {
    return differences.stream().max(Comparator.naturalOrder());
  }
}
