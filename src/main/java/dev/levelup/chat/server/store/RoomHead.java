package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.RoomId;

/**
 * How far a room has come.
 *
 * @param lastSeq the {@code seq} of its newest message
 * @param removals how often somebody's membership has ended
 */
public record RoomHead(RoomId room, long lastSeq, long removals) {}
