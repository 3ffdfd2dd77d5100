package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.server.store.RoomNumbers;
import java.time.Instant;
import java.util.Objects;

/** How much of a room was delivered to its local sockets. Guarded by the broadcaster. */
final class DeliveryCursor {
  private long seq;
  private Instant toldAt = Instant.MAX;
  private long rev;
  private long newestSeq;
  private long newestRev;
  private boolean healing;
  private boolean resting;

  /** Starts after those numbers. */
  DeliveryCursor(RoomNumbers told) {
    seq = told.lastSeq();
    newestSeq = seq;
    rev = told.lastRev();
    newestRev = rev;
  }

  RoomNumbers told() {
    return new RoomNumbers(seq, rev);
  }

  /** Whether this is the next message to deliver; marks it as delivered if so. */
  boolean advance(Message message) {
    boolean isNext = numberOf(message) == seq + 1;
    if (isNext) {
      seq = numberOf(message);
      toldAt = message.createdAt();
    }
    return isNext;
  }

  /**
   * Whether another message was sent with this number: time never decreases along the numbers, so a
   * message newer than the last one sent did not have this number then.
   */
  boolean isContradictedBy(Message message) {
    return numberOf(message) <= seq && message.createdAt().isAfter(toldAt);
  }

  static long numberOf(Message message) {
    return Objects.requireNonNull(message.seq(), "a stored message has its number");
  }

  /** Whether this change directly follows the last one sent, and may be sent now. */
  boolean mayTellNext(Message changed) {
    return changed.rev() == rev + 1 && mayTell(changed);
  }

  /** Whether a change is new, may be sent now, and its message was sent before. */
  boolean mayTell(Message changed) {
    return !resting && changed.rev() > rev && numberOf(changed) <= seq;
  }

  /** Whether changes are held back now. */
  boolean isResting() {
    return resting;
  }

  /** Marks all changes up to that number as delivered. */
  void toldUpTo(long lastRev) {
    rev = Math.max(rev, lastRev);
  }

  /** Holds changes back until {@link #endRest()}. */
  void rest() {
    resting = true;
  }

  void endRest() {
    resting = false;
  }

  /**
   * The room has reached those numbers. Returns whether the caller must now start to read the
   * missing events.
   */
  boolean beginHealing(RoomNumbers reached) {
    newestSeq = Math.max(newestSeq, reached.lastSeq());
    newestRev = Math.max(newestRev, reached.lastRev());
    boolean begins = !healing && isBehind();
    healing |= begins;
    return begins;
  }

  /**
   * Whether the healing continues.
   *
   * @param found whether anything was found to send; events that cannot be found are not waited for
   */
  boolean goOnHealing(boolean found) {
    healing = found && isBehind();
    return healing;
  }

  private boolean isBehind() {
    return newestSeq > seq || (newestRev > rev && !resting);
  }
}
