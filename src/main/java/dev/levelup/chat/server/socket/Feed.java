package dev.levelup.chat.server.socket;

/** How far a room has been told to the sockets that are in it. Guarded by the broadcaster. */
final class Feed {
  private long told;
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
  boolean advance(long seq) {
    boolean isNext = seq == told + 1;
    if (isNext) {
      told = seq;
    }
    return isNext;
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
