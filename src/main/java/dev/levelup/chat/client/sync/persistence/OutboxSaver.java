package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.OutboxEntry;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.OutboxListener;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Feature;
import java.util.concurrent.CompletableFuture;

/** Keeps the outbox in the store, change by change. */
public final class OutboxSaver implements OutboxListener {
  private final ChatStore store;
  private final Session session;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  public OutboxSaver(ChatStore store, Session session) {
    this.store = store;
    this.session = session;
  }

  /**
   * Writes a message that the outbox does not have yet.
   *
   * @return completes on the store's thread once a kill of the program would not lose it, and never
   *     fails
   */
  public CompletableFuture<Void> write(PendingMessage message) {
    changed(message);
    return last;
  }

  /** As {@link #write}, for everything that has been written so far. */
  public CompletableFuture<Void> written() {
    return last;
  }

  @Override
  public void changed(PendingMessage message) {
    last = store.keep(entry(message));
  }

  @Override
  public void removed(ClientMessageId id) {
    store.forget(id);
  }

  /** Whether the server takes the repeat of a message for the same one. */
  public boolean serverKnowsIds() {
    return session.has(Feature.CLIENT_MESSAGE_ID);
  }

  /** What an entry was when the program ended. */
  public PendingMessage restored(OutboxEntry entry) {
    return new PendingMessage(
        entry.id(),
        entry.room(),
        session.user(),
        entry.content(),
        entry.createdAt(),
        entry.sentAfter(),
        state(entry),
        StoredRefusal.restored(entry.refusal()));
  }

  private SendState state(OutboxEntry entry) {
    if (entry.refusal() != null) {
      return SendState.REFUSED;
    }
    // It went out, or was about to: only a server that knows ids can be asked again without a look.
    return entry.sentAfter() == null || serverKnowsIds() ? SendState.QUEUED : SendState.UNKNOWN;
  }

  private static OutboxEntry entry(PendingMessage message) {
    return new OutboxEntry(
        message.id(),
        message.room(),
        message.content(),
        message.createdAt(),
        message.sentAfter(),
        StoredRefusal.of(message.why()));
  }
}
