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

  /** Whether the room has changes after R: the server is to be asked for them. */
  boolean isBehind() {
    return known < heard;
  }

  /** The largest number of a change that was heard of. */
  long heard() {
    return heard;
  }

  /** Nothing is held, of a room of which nothing is known. */
  void reset() {
    known = 0;
    heard = 0;
  }

  /** The room has a change of that number. */
  void hear(long rev) {
    heard = Math.max(heard, rev);
  }

  /**
   * A page of history is taken.
   *
   * @param at up to which change the page is right; null on a server without changes
   * @param alone whether nothing else is held
   */
  void page(@Nullable Long at, boolean alone) {
    long right = at == null ? 0 : at;
    known = alone ? right : Math.min(known, right);
    hear(right);
  }

  /** A message is told in its present state to whoever knew everything up to a number. */
  void update(long afterRev, long rev) {
    hear(Math.max(afterRev, rev));
    if (afterRev <= known) {
      known = Math.max(known, rev);
    }
  }

  /**
   * The changes after a number are taken.
   *
   * @param asked that number
   * @param upTo up to which one they are complete
   */
  void changes(long asked, long upTo) {
    hear(upTo);
    // A page that is older than the question may have come since.
    if (asked <= known) {
      known = Math.max(known, upTo);
    }
  }
}
