package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.UserId;
import java.util.concurrent.CompletableFuture;

/**
 * What the stores of a profile take on the disk, and how to get most of it back. Any thread may
 * call; a future completes on the stores' thread, after what was given to a store before, and fails
 * with an {@link java.io.IOException} or what the database throws.
 */
public interface StoreSpace {
  /** How many bytes one account's store takes; 0 where there is none. */
  CompletableFuture<Long> of(String server, UserId user);

  /** How many bytes the stores of all accounts take. */
  CompletableFuture<Long> ofAll();

  /**
   * Forgets the messages that are kept of one account, and gives their space back. The outbox,
   * drafts, read positions and lists of rooms stay.
   */
  CompletableFuture<Void> clear(String server, UserId user);

  /** Does the same for all accounts; where one fails, the others are done all the same. */
  CompletableFuture<Void> clearAll();
}
