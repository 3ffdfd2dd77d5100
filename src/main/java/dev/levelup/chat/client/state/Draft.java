package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What is being written in a room.
 *
 * @param text may be empty
 * @param replyTo the message that it will reply to; null for none
 */
public record Draft(String text, @Nullable Quote replyTo) {
  /** Nothing is being written. */
  public static final Draft NONE = new Draft("", null);
}
