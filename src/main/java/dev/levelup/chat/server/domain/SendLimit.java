package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.UserId;
import java.time.Clock;

/**
 * The rate at which one user may send, over all connections together.
 *
 * @param perSecond the long-term rate; 0 is no limit
 * @param burst the maximum at once after a pause, at least 1
 */
public record SendLimit(double perSecond, int burst) {
  public static final SendLimit NONE = new SendLimit(0, 1);

  public SendLimit {
    if (!(perSecond >= 0) || perSecond == Double.POSITIVE_INFINITY || burst < 1) {
      throw new IllegalArgumentException("a rate is 0 or more, a burst 1 or more");
    }
  }

  /** This limit, multiplied by a factor. */
  public SendLimit times(int factor) {
    return new SendLimit(perSecond * factor, burst * factor);
  }

  /** A rate limiter with this limit for each user. */
  public RateLimiter<UserId> limiter(Clock clock) {
    return new RateLimiter<>(perSecond, burst, clock);
  }
}
