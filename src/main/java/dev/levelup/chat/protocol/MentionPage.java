package dev.levelup.chat.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code GET /api/mentions}.
 *
 * @param messages those that mention the user, the newest first
 */
public record MentionPage(List<Message> messages, Next pagination) {
  /**
   * What follows.
   *
   * @param hasMore whether there are older ones
   * @param cursor requests them; null when there are none
   */
  public record Next(boolean hasMore, @Nullable String cursor) {}
}
