package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.RoomId;

/**
 * How far a room has come.
 *
 * @param removals how often somebody's membership has ended
 */
public record RoomHead(RoomId room, RoomNumbers numbers, long removals) {}
