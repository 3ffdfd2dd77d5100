package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.Message;
import java.time.Instant;
import java.util.Objects;

/** How far a room has been told to the sockets that are in it. Guarded by the broadcaster. */
final class Feed {
  private long told;
  private Instant toldAt = Instant.MAX;
  private long newest;
  private boolean healing;

  /** Begins behind that number. */
  Feed(long told) {
    this.told = told;
    newest = told;
  }

  long told() {
    return told;
  }

  /** Whether this is the message that must be told now; if so, it counts as told. */
  boolean advance(Message message) {
    long seq = numberOf(message);
    boolean isNext = seq == told + 1;
    if (isNext) {
      told = seq;
      toldAt = message.createdAt();
    }
    return isNext;
  }

  /**
   * Whether another message was told under this number: time never goes back along the numbers, so
   * what is newer than the last one told had no number when that was told.
   */
  boolean isContradictedBy(Message message) {
    return numberOf(message) <= told && message.createdAt().isAfter(toldAt);
  }

  static long numberOf(Message message) {
    return Objects.requireNonNull(message.seq(), "a stored message has its number");
  }

  /** The room has come to that number. Whether somebody must now begin to heal the gap. */
  boolean beginHealing(long seq) {
    newest = Math.max(newest, seq);
    boolean begins = newest > told && !healing;
    healing |= begins;
    return begins;
  }

  /**
   * Whether the healing goes on.
   *
   * @param found whether there was anything to tell; what cannot be found is not waited for
   */
  boolean goOnHealing(boolean found) {
    healing = found && newest > told;
    return healing;
  }
}
