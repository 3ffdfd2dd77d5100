package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import java.util.HashMap;
import java.util.Map;

/**
 * What a room's messages have in common, kept once: each was decoded with a room and an author of
 * its own, and a hundred thousand messages are by a few authors.
 */
final class MessageInterner {
  private final Map<Object, Object> values = new HashMap<>();

  /** An equal message that holds on to as little as it can. */
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

  @SuppressWarnings("unchecked") // A value's equal is of its class.
  private <T> T once(T value) {
    return (T) values.computeIfAbsent(value, first -> first);
  }
}
