package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a room's messages have in common, kept once: each was decoded with a room and an author of
 * its own, and a hundred thousand messages are by a few authors.
 */
final class Shared {
  private final Map<Object, Object> values = new HashMap<>();

  /** An equal message that holds on to as little as it can. */
  Message message(Message decoded) {
    boolean edited = !decoded.updatedAt().equals(decoded.createdAt());
    return new Message(
        decoded.id(),
        once(decoded.room()),
        decoded.content(),
        once(decoded.userId()),
        once(decoded.userName()),
        avatar(decoded.userAvatar()),
        decoded.createdAt(),
        edited ? decoded.updatedAt() : decoded.createdAt(),
        decoded.clientMessageId(),
        decoded.seq());
  }

  private @Nullable String avatar(@Nullable String decoded) {
    return decoded == null ? null : once(decoded);
  }

  @SuppressWarnings("unchecked") // A value's equal is of its class.
  private <T> T once(T value) {
    return (T) values.computeIfAbsent(value, first -> first);
  }
}
