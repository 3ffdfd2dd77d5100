package dev.levelup.chat.protocol;

import java.time.Instant;

/**
 * What may change of a message after it was said.
 *
 * @param content 1 to 1000 UTF-16 code units, trimmed
 * @param updatedAt when it changed last; equals the message's {@code createdAt} where it never did
 */
public record MessageState(String content, Instant updatedAt) {
  /** Of a message as it was said. */
  public static MessageState first(String content, Instant createdAt) {
    return new MessageState(content, createdAt);
  }

  /** The same of a message that changed at that time. */
  public MessageState withUpdatedAt(Instant other) {
    return new MessageState(content, other);
  }
}
