package dev.levelup.chat.server.store;

/**
 * A room's latest seq and rev.
 *
 * @param lastSeq of its newest message; 0 if there is none
 * @param lastRev of the newest change of a message; 0 if there was none
 */
public record RoomNumbers(long lastSeq, long lastRev) {
  /** The higher one of each. */
  public RoomNumbers and(RoomNumbers others) {
    return new RoomNumbers(Math.max(lastSeq, others.lastSeq), Math.max(lastRev, others.lastRev));
  }

  /** Whether either number is lower than in the other. */
  public boolean isBehind(RoomNumbers others) {
    return lastSeq < others.lastSeq || lastRev < others.lastRev;
  }
}
