package dev.levelup.chat.client.state;

/** Learns of every pending change before it shows, in the call that makes it. */
public interface PendingChangesListener {
  /**
   * A change is pending, or another one than before.
   *
   * @param anew whether it goes behind all others
   */
  void changed(PendingChange change, boolean anew);

  /** A change is confirmed or given up. */
  void removed(PendingChange change);
}
