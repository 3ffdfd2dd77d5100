package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.OutboxEntry;
import dev.levelup.chat.client.cache.OutboxFile;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.OutboxListener;
import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Feature;
import java.util.concurrent.CompletableFuture;

/** Writes the outbox to the store, change by change. */
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
   * @return completes on the store's thread once the message would survive a kill of the program;
   *     never fails
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
    last = store.put(entry(message));
  }

  @Override
  public void removed(ClientMessageId id) {
    store.forget(id);
  }

  /** Whether the server recognises the repeat of a message by its id. */
  public boolean serverKnowsIds() {
    return session.has(Feature.CLIENT_MESSAGE_ID);
  }

  /** Restores a pending message from its entry. */
  public PendingMessage restored(OutboxEntry entry) {
    return new PendingMessage(
        entry.id(),
        entry.room(),
        session.user(),
        entry.content(),
        entry.replyTo(),
        entry.createdAt(),
        entry.sentAfter(),
        state(entry),
        StoredRefusal.restored(entry.refusal()),
        entry.files().stream().map(this::restored).toList());
  }

  private OutgoingFile restored(OutboxFile file) {
    return new OutgoingFile(
        file.id(), file.name(), file.size(), store.files().path(file.id()), file.picture(), null);
  }

  private SendState state(OutboxEntry entry) {
    if (entry.refusal() != null) {
      return SendState.REFUSED;
    }
    // It was sent, or about to be: only with ids may it be sent again before the history is
    // searched.
    return entry.sentAfter() == null || serverKnowsIds() ? SendState.QUEUED : SendState.UNKNOWN;
  }

  private static OutboxEntry entry(PendingMessage message) {
    return new OutboxEntry(
        message.id(),
        message.room(),
        message.content(),
        message.replyTo(),
        message.createdAt(),
        message.sentAfter(),
        StoredRefusal.of(message.why()),
        message.files().stream()
            .map(each -> new OutboxFile(each.id(), each.name(), each.size(), each.picture()))
            .toList());
  }
}
