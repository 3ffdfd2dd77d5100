package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What lies beyond a page.
 *
 * @param hasMore whether there is more in the direction that was asked for
 * @param total how many messages the room has, in an answer by page number
 */
public record Pagination(boolean hasMore, @Nullable Integer total) {}
