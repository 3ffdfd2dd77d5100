package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.RoomId;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

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

  /**
   * Replaces the user's own picture, or that of a room that they own.
   *
   * @param room null for the user's own
   * @param picture the bytes of a PNG
   * @param progress called on another thread with the bytes sent so far
   * @return where the picture is
   */
  CompletableFuture<String> setAvatar(@Nullable RoomId room, byte[] picture, LongConsumer progress);

  /**
   * Removes the user's own picture, or that of a room that they own; a no-op if there is none.
   *
   * @param room null for the user's own
   */
  CompletableFuture<Void> removeAvatar(@Nullable RoomId room);
}
