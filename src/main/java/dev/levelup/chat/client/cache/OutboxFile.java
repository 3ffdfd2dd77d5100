package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.PictureFacts;
import org.jspecify.annotations.Nullable;

/**
 * A file that the user has attached to a draft or to a message that waits; its copy is among the
 * {@link OutboxFiles}.
 *
 * @param id the same for all uploads of it
 * @param name a {@link dev.levelup.chat.protocol.FileName}
 * @param size of the copy, in bytes
 * @param picture what is known of it; null if it is no picture
 */
public record OutboxFile(
    ClientAttachmentId id, String name, long size, @Nullable PictureFacts picture) {}
