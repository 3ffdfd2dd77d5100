package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;

/**
 * A stored picture: it is deleted with its message, and with its room.
 *
 * @param preview whether it is the small version
 */
public record PictureKey(
    RoomId room, MessageId message, AttachmentId attachment, boolean preview) {}
