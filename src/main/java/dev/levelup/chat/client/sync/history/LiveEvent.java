package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;

/** What the server broadcasts about one message of a room. */
sealed interface LiveEvent {
  Message message();

  /** A new message. */
  record Posted(Message message) implements LiveEvent {}

  /** A message that changed, in its present state. */
  record Updated(MessageUpdate update) implements LiveEvent {
    @Override
    public Message message() {
      return update.message();
    }
  }
}
