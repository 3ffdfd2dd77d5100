package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A user who belongs to a room.
 *
 * @param role {@code owner}, {@code moderator} or {@code member}; a server may use others
 */
public record Member(UserId id, String name, @Nullable String avatar, String role) {}
