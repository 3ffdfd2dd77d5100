package dev.levelup.chat.client.cache;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The pictures of one account on the disk; those that were not used for longest give way to new
 * ones. Thread-safe; every call returns at once. No call fails: what cannot be read is not there,
 * and what cannot be written is not kept.
 */
public interface PictureStore {
  /** The bytes of a picture, as the server sent them; empty if they are not stored. */
  CompletableFuture<Optional<byte[]>> find(PictureKey picture);

  /** Stores a picture, if there is space for it. */
  void store(PictureKey picture, byte[] bytes);

  /** Deletes a picture; a no-op if it is not stored. */
  void remove(PictureKey picture);
}
