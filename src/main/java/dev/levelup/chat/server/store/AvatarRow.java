package dev.levelup.chat.server.store;

/**
 * The stored picture of a person or a room.
 *
 * @param content what its bytes are stored under
 * @param type its media type
 * @param size in bytes
 */
public record AvatarRow(ContentId content, String type, long size) {}
