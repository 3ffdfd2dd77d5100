package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A community or a clan in its list. The list's endpoint determines the kind.
 *
 * @param id the server's id
 * @param name shown to users
 * @param description one line, if any
 * @param avatar its picture, if any
 * @param isMember of a clan, when the server sends it; null otherwise
 */
public record RoomInfo(
    String id,
    String name,
    @Nullable String description,
    @Nullable String avatar,
    @Nullable Boolean isMember) {}
