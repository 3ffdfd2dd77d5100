package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;

/** Learns of every change of the outbox, in the call that makes it. */
public interface OutboxListener {
  /** A message that was in the outbox before has another state. */
  void changed(PendingMessage message);

  /** A message is confirmed or discarded. */
  void removed(ClientMessageId id);
}
