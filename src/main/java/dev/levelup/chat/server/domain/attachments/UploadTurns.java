package dev.levelup.chat.server.domain.attachments;

import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.RateLimiter;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.SendLimit;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits the rate of each user's uploads, and those in progress, which bounds the disk that they
 * take. Thread-safe.
 */
public final class UploadTurns {
  private static final int MOST = 64;
  private static final int MOST_OF_ONE = 4;

  private final RateLimiter<UserId> rate;
  private final Map<UserId, Integer> busy = new HashMap<>();
  private int all;

  /**
   * @param sends the rate at which users may send; they may upload four times as much
   */
  public UploadTurns(SendLimit sends, Clock clock) {
    this.rate = sends.times(4).limiter(clock);
  }

  /** A place among the uploads in progress. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A place, until it is closed.
   *
   * @throws RefusedException when the user or all users upload too much at once
   */
  synchronized Turn take(UserId user) {
    if (!rate.take(user)) {
      throw new RefusedException(Refusal.RATE_LIMITED);
    }
    if (all == MOST) {
      throw new RefusedException(Refusal.BUSY);
    }
    if (busy.getOrDefault(user, 0) == MOST_OF_ONE) {
      throw new RefusedException(Refusal.RATE_LIMITED);
    }
    busy.merge(user, 1, Integer::sum);
    all++;
    return () -> leave(user);
  }

  private synchronized void leave(UserId user) {
    busy.computeIfPresent(user, (_, count) -> count == 1 ? null : count - 1);
    all--;
  }
}
