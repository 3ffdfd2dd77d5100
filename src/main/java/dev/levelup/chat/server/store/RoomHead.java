package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.RoomId;

/**
 * A room's latest numbers.
 *
 * @param roomChanges how often the room or its members have changed
 */
public record RoomHead(RoomId room, RoomNumbers numbers, long roomChanges) {}
