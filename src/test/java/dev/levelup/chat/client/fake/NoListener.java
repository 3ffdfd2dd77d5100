package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.state.OutboxListener;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.protocol.ClientMessageId;

/** Ignores the events of an outbox that is not stored. */
public final class NoListener implements OutboxListener {
  @Override
  public void changed(PendingMessage message) {}

  @Override
  public void removed(ClientMessageId id) {}
}
