package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;

/** Called on every change of the outbox, inside the call that makes it. */
public interface OutboxListener {
  /** A message that was in the outbox before has another state. */
  void changed(PendingMessage message);

  /** A message is confirmed or discarded. */
  void removed(ClientMessageId id);
}
