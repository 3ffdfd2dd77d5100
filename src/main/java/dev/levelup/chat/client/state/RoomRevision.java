package dev.levelup.chat.client.state;

import org.jspecify.annotations.Nullable;

/**
 * The number R up to which a room's changes are known. Its invariant is one sentence: <em>of every
 * message that is held and whose present {@code rev} is at most R, the present state is held.</em>
 *
 * <p>A new message, broadcast or acknowledged, does not move it.
 */
final class RoomRevision {
  private long known;
  private long heard;

  /** R. */
  long known() {
    return known;
  }

  /** Whether the room has changes after R, so that the server must be asked for them. */
  boolean isBehind() {
    return known < heard;
  }

  /** The largest number of a change that was heard of. */
  long heard() {
    return heard;
  }

  /** No message is held, and nothing is known of the room. */
  void reset() {
    known = 0;
    heard = 0;
  }

  /** The room has a change of that number. */
  void hear(long rev) {
    heard = Math.max(heard, rev);
  }

  /**
   * A page of history is merged.
   *
   * @param at the change up to which the page is current; null on a server without changes
   * @param alone whether nothing else is held
   */
  void page(@Nullable Long at, boolean alone) {
    long right = at == null ? 0 : at;
    known = alone ? right : Math.min(known, right);
    hear(right);
  }

  /**
   * An update is merged: a client that knew every change up to {@code afterRev} knows them up to
   * {@code rev} now.
   */
  void update(long afterRev, long rev) {
    hear(Math.max(afterRev, rev));
    if (afterRev <= known) {
      known = Math.max(known, rev);
    }
  }

  /**
   * An answer to a request for changes is merged.
   *
   * @param asked the change after which the server was asked
   * @param upTo the change up to which the answer is complete
   */
  void changes(long asked, long upTo) {
    hear(upTo);
    // A page that is older than the request may have come since.
    if (asked <= known) {
      known = Math.max(known, upTo);
    }
  }
}
