package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.PictureFacts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of a pending message.
 *
 * @param id the same for all uploads of it
 * @param size in bytes
 * @param copy the client's own copy
 * @param picture what is known of it; null if it is no picture
 * @param uploaded the server's id; null until the server has it
 */
public record OutgoingFile(
    ClientAttachmentId id,
    String name,
    long size,
    Path copy,
    @Nullable PictureFacts picture,
    @Nullable AttachmentId uploaded) {
  OutgoingFile uploaded(@Nullable AttachmentId given) {
    return new OutgoingFile(id, name, size, copy, picture, given);
  }
}
