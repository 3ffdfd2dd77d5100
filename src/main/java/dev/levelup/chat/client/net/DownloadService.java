package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.AttachmentId;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/**
 * Fetches attachments from a session's server, and from no other address, and the pictures of
 * people and rooms. Thread-safe; every call returns at once.
 *
 * <p>A future fails with an {@link ApiException}; cancelling it ends the request.
 */
public interface DownloadService {
  /** No picture with more bytes is fetched into memory. */
  int MOST_PICTURE_BYTES = 16 << 20;

  /**
   * Fetches a picture into memory.
   *
   * @param preview whether a small version, made by the server, is enough
   */
  CompletableFuture<byte[]> picture(AttachmentId id, boolean preview);

  /** No picture of a person or a room with more bytes is fetched. */
  int MOST_AVATAR_BYTES = 4 << 20;

  /**
   * Fetches the picture of a person or a room into memory. Another server than the session's gets
   * neither the token nor anything else that tells users apart.
   */
  CompletableFuture<byte[]> avatar(AvatarAddress address);

  /**
   * Fetches an attachment into a file: under another name beside it, which becomes the file's once
   * all bytes are there. Nothing remains after a failure.
   *
   * @param size the bytes of the attachment; an answer with more or fewer of them fails
   * @param file is replaced if it exists
   * @param progress called with the number of bytes so far, on the thread that fetches
   * @return also fails with an {@link java.io.UncheckedIOException} if the file cannot be written
   */
  CompletableFuture<Path> save(AttachmentId id, long size, Path file, LongConsumer progress);
}
