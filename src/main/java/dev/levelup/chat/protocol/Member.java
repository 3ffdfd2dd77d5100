package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to a room.
 *
 * @param role {@code owner} or {@code member}; a server may know others
 */
public record Member(UserId id, String name, @Nullable String avatar, String role) {}
