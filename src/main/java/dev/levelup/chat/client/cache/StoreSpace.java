package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.UserId;
import java.util.concurrent.CompletableFuture;

/**
 * The disk space of a profile's stores, and how to free most of it. Thread-safe; a future completes
 * on the stores' thread, after all earlier writes, and fails with an {@link java.io.IOException} or
 * an exception of the database.
 */
public interface StoreSpace {
  /** The size of one account's store in bytes; 0 if there is none. */
  CompletableFuture<Long> of(String server, UserId user);

  /** The size of all stores in bytes. */
  CompletableFuture<Long> ofAll();

  /**
   * Deletes the stored messages and pictures of one account, and frees their space. The outbox,
   * drafts, read positions and lists of rooms remain.
   */
  CompletableFuture<Void> clear(String server, UserId user);

  /** Does the same for all accounts; if one fails, the others are still cleared. */
  CompletableFuture<Void> clearAll();
}
