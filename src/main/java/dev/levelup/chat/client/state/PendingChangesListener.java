package dev.levelup.chat.client.state;

/** Learns of what becomes of pending changes, in the call that makes it so. */
public interface PendingChangesListener {
  /** A change that was pending before has another state. */
  void changed(PendingChange change);

  /** A change is confirmed or given up. */
  void removed(PendingChange change);
}
