package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import java.util.List;

/** What the server broadcasts about messages of a room. */
sealed interface LiveEvent {
  List<Message> messages();

  /** New messages. */
  record Posted(List<Message> messages) implements LiveEvent {}

  /** A message that changed, in its present state. */
  record Updated(MessageUpdate update) implements LiveEvent {
    @Override
    public List<Message> messages() {
      return List.of(update.message());
    }
  }
}
