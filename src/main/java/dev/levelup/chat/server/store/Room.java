package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A room as it is kept.
 *
 * @param number the store's own short name for it
 * @param lastSeq the {@code seq} of its newest message, which is also how many it has
 */
public record Room(
    long number, RoomId id, String name, @Nullable String description, long lastSeq) {}
