package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.Quote;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a room.
 *
 * @param text may be empty if it replies to something
 * @param replyTo the message that it will reply to; null for none
 */
public record StoredDraft(String text, @Nullable Quote replyTo) {
  /** A draft that replies to nothing. */
  public StoredDraft(String text) {
    this(text, null);
  }
}
