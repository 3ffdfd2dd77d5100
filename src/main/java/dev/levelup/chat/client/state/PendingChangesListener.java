package dev.levelup.chat.client.state;

/** Called on every change of the pending changes, inside the call that makes it. */
public interface PendingChangesListener {
  /** A change that was pending before has another state. */
  void changed(PendingChange change);

  /** A change is confirmed or given up. */
  void removed(PendingChange change);
}
