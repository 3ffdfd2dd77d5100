package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What follows a page.
 *
 * @param hasMore whether there is more in the requested direction
 * @param total how many messages the room has, in a response by page number
 * @param rev the response contains the room's changes up to this number, with the feature {@code
 *     changes}
 */
public record Pagination(boolean hasMore, @Nullable Integer total, @Nullable Long rev) {
  /** From a server that does not number changes. */
  public Pagination(boolean hasMore, @Nullable Integer total) {
    this(hasMore, total, null);
  }
}
