package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A stored attachment.
 *
 * @param content what its bytes are stored under
 * @param preview of a picture; null for another file
 * @param room the room of its message; null while it is unsent
 */
public record AttachmentRow(
    Attachment attachment,
    UserId owner,
    ContentId content,
    @Nullable Preview preview,
    @Nullable RoomId room) {
  /**
   * A smaller picture.
   *
   * @param size in bytes
   */
  public record Preview(ContentId content, String type, long size) {}
}
