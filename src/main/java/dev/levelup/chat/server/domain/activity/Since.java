package dev.levelup.chat.server.domain.activity;

import dev.levelup.chat.server.store.RoomNumbers;

/**
 * Up to where a room's events were told.
 *
 * @param seq later messages are news
 * @param rev later changes are news
 */
public record Since(long seq, long rev) {
  /** Everything was told. */
  public static final Since NOW = new Since(Long.MAX_VALUE, Long.MAX_VALUE);

  /** What a room has reached after it had other numbers. */
  public static Since after(RoomNumbers before, RoomNumbers numbers) {
    return new Since(
        before.lastSeq() < numbers.lastSeq() ? before.lastSeq() : Long.MAX_VALUE,
        before.lastRev() < numbers.lastRev() ? before.lastRev() : Long.MAX_VALUE);
  }

  /** Up to where both were told. */
  public Since and(Since other) {
    return new Since(Math.min(seq, other.seq), Math.min(rev, other.rev));
  }
}
