package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import java.util.HashMap;
import java.util.Map;

/**
 * Shares equal values between the messages of a room: each was decoded with its own copies of room
 * and author, and a hundred thousand messages are by a few authors.
 */
final class MessageInterner {
  private final Map<Object, Object> values = new HashMap<>();

  /** An equal message that shares its room and its author with the others. */
  Message message(Message decoded) {
    boolean edited = !decoded.updatedAt().equals(decoded.createdAt());
    MessageState state =
        edited ? decoded.state() : decoded.state().withUpdatedAt(decoded.createdAt());
    return new Message(
        decoded.id(),
        once(decoded.room()),
        decoded.seq(),
        once(decoded.author()),
        decoded.createdAt(),
        decoded.clientMessageId(),
        state);
  }

  @SuppressWarnings("unchecked") // Equal values have the same class.
  private <T> T once(T value) {
    return (T) values.computeIfAbsent(value, first -> first);
  }
}
