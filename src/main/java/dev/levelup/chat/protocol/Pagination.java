package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What lies beyond a page.
 *
 * @param hasMore whether there is more in the direction that was asked for
 * @param total how many messages the room has, in an answer by page number
 * @param rev up to which number the answer knows the room's changes, with the feature {@code
 *     changes}
 */
public record Pagination(boolean hasMore, @Nullable Integer total, @Nullable Long rev) {
  /** Of a server without numbers for changes. */
  public Pagination(boolean hasMore, @Nullable Integer total) {
    this(hasMore, total, null);
  }
}
