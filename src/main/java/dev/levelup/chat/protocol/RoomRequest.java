package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/communities} and {@code POST /api/clans}.
 *
 * @param name of the room
 * @param description null for none
 */
public record RoomRequest(String name, @Nullable String description) {}
