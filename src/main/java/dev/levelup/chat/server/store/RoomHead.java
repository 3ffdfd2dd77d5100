package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.RoomId;

/**
 * A room's latest numbers.
 *
 * @param removals how many memberships have ended
 */
public record RoomHead(RoomId room, RoomNumbers numbers, long removals) {}
