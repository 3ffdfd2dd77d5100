package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.UserId;
import java.util.HashMap;
import java.util.Map;

/** Limits the uploads in progress, which bounds the disk that they take. Thread-safe. */
final class UploadTurns {
  private static final int MOST = 64;
  private static final int MOST_OF_ONE = 4;

  private final Map<UserId, Integer> busy = new HashMap<>();
  private int all;

  /**
   * A place, until it is closed.
   *
   * @throws RefusedException when there is none
   */
  synchronized AutoCloseable take(UserId user) {
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
