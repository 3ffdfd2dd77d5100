package dev.levelup.chat.server.store;

/**
 * The two numbers that a room has come to.
 *
 * @param lastSeq of its newest message; 0 when it has none
 * @param lastRev of the newest change of a message; 0 when there was none
 */
public record RoomNumbers(long lastSeq, long lastRev) {
  /** Whether one of them has come less far than in the others. */
  public boolean isBehind(RoomNumbers others) {
    return lastSeq < others.lastSeq || lastRev < others.lastRev;
  }
}
