package dev.levelup.chat.server.domain.messages;

import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;

/** A range of a room's history. An invalid one is refused with {@link Refusal#INVALID_PAYLOAD}. */
public sealed interface HistoryQuery {
  /** The maximum number of messages in a page. */
  int MAX_LIMIT = 100;

  /** The maximum number of messages, 1 to {@link #MAX_LIMIT}. */
  int limit();

  /**
   * A page counted back from the newest message.
   *
   * @param number from 1
   */
  record Page(int number, int limit) implements HistoryQuery {
    public Page {
      check(number >= 1, limit);
    }
  }

  /**
   * The newest messages with a smaller number.
   *
   * @param seq from 0
   */
  record Before(long seq, int limit) implements HistoryQuery {
    public Before {
      check(seq >= 0, limit);
    }
  }

  /**
   * The oldest messages with a larger {@code seq}; of changes, those with a larger {@code rev}.
   *
   * @param seq from 0
   */
  record After(long seq, int limit) implements HistoryQuery {
    public After {
      check(seq >= 0, limit);
    }
  }

  private static void check(boolean placeIsRight, int limit) {
    if (!placeIsRight || limit < 1 || limit > MAX_LIMIT) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
  }
}
