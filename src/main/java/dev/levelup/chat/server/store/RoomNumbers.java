package dev.levelup.chat.server.store;

/**
 * The two numbers that a room has come to.
 *
 * @param lastSeq of its newest message; 0 when it has none
 * @param lastRev of the newest change of a message; 0 when there was none
 */
public record RoomNumbers(long lastSeq, long lastRev) {}
