package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What follows a page of which the newest message comes first.
 *
 * @param hasMore whether there are older ones
 * @param cursor requests them; null when there are none
 */
public record NextPage(boolean hasMore, @Nullable String cursor) {}
