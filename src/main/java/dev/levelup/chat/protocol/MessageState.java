package dev.levelup.chat.protocol;

import java.time.Instant;

/**
 * What may change of a message after it was said.
 *
 * @param content 1 to 1000 UTF-16 code units, trimmed; empty when it is deleted
 * @param updatedAt when its words changed last; equals the message's {@code createdAt} where they
 *     never did
 * @param rev the number of its last change in its room, with the feature {@code changes}; 0 where
 *     there was none
 * @param deleted whether it was deleted; only its place in the room is left
 */
public record MessageState(String content, Instant updatedAt, long rev, boolean deleted) {
  /** Of a message as it was said. */
  public static MessageState first(String content, Instant createdAt) {
    return new MessageState(content, createdAt, 0, false);
  }

  /** The same of a message that changed at that time. */
  public MessageState withUpdatedAt(Instant other) {
    return new MessageState(content, other, rev, deleted);
  }
}
