package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.ClientAttachmentId;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/**
 * Uploads files; for servers with {@code attachments}. Futures complete on another thread and fail
 * with an {@link ApiException}, or with a {@link FileUnreadableException}; cancelling one ends its
 * upload. If the token has expired, it is renewed and the upload repeated, once.
 */
public interface UploadService {
  /**
   * Uploads a file, a part at a time. Idempotent: a repeat with the same id gets the first answer.
   *
   * @param name as others see it
   * @param progress called on another thread with the bytes sent so far
   */
  CompletableFuture<Attachment> upload(
      ClientAttachmentId id, String name, Path file, LongConsumer progress);
}
