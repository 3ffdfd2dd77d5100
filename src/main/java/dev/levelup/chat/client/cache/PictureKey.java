package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;

/** A stored picture. */
public sealed interface PictureKey {
  /**
   * A picture in a message: it is deleted with its message, and with its room.
   *
   * @param preview whether it is the small version
   */
  record OfMessage(RoomId room, MessageId message, AttachmentId attachment, boolean preview)
      implements PictureKey {}

  /**
   * The picture of a person or a room. All of them are deleted with any clan, since it is not known
   * from which room each is.
   *
   * @param day the day of which it is, where another picture may have the same address; otherwise 0
   */
  record OfAvatar(String address, long day) implements PictureKey {}
}
