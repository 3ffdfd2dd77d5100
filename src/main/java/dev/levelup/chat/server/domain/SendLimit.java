package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.UserId;
import java.time.Clock;

/**
 * How fast one user may send, over all connections together.
 *
 * @param perSecond in the long run; 0 is no limit
 * @param burst how many may come at once after a silence, at least 1
 */
public record SendLimit(double perSecond, int burst) {
  public static final SendLimit NONE = new SendLimit(0, 1);

  public SendLimit {
    if (!(perSecond >= 0) || perSecond == Double.POSITIVE_INFINITY || burst < 1) {
      throw new IllegalArgumentException("a rate is 0 or more, a burst 1 or more");
    }
  }

  /** As many times as much of it. */
  SendLimit times(int factor) {
    return new SendLimit(perSecond * factor, burst * factor);
  }

  /** Holds everybody to it. */
  RateLimiter<UserId> limiter(Clock clock) {
    return new RateLimiter<>(perSecond, burst, clock);
  }
}
