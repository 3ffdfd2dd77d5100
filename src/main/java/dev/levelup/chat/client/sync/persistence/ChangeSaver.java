package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.cache.ChangeEntry;
import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.PendingChangesListener;
import java.util.concurrent.CompletableFuture;

/** Writes the pending changes to the store, change by change. */
public final class ChangeSaver implements PendingChangesListener {
  private final ChatStore store;

  ChangeSaver(ChatStore store) {
    this.store = store;
  }

  /**
   * Writes a change that is not pending yet.
   *
   * @return completes on the store's thread once the change would survive a kill of the program;
   *     never fails
   */
  public CompletableFuture<Void> add(PendingChange change) {
    return store.addChange(entry(change));
  }

  @Override
  public void changed(PendingChange change) {
    store.updateChange(entry(change));
  }

  @Override
  public void removed(PendingChange change) {
    store.forgetChange(entry(change));
  }

  /** Restores a pending change from its entry. */
  static PendingChange restored(ChangeEntry entry) {
    return new PendingChange(
        entry.room(),
        entry.written(),
        entry.message(),
        entry.content(),
        StoredRefusal.restored(entry.refusal()));
  }

  private static ChangeEntry entry(PendingChange change) {
    return new ChangeEntry(
        change.room(),
        change.written(),
        change.message(),
        change.content(),
        StoredRefusal.of(change.why()));
  }
}
