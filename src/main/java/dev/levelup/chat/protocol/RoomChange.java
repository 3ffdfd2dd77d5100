package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PATCH /api/clans/:id} and of the same path for communities.
 *
 * @param name null if it stays
 * @param description null if it stays, empty for none
 */
public record RoomChange(@Nullable String name, @Nullable String description) {}
