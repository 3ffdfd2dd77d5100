package dev.levelup.chat.client.cache;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The system's store for the user's secrets. Futures complete on any thread, with a timeout, and
 * fail with a {@link KeyringException} if the keyring cannot be used: absent, locked, too slow, or
 * broken.
 */
public interface Keyring {
  /** For a system without a keyring. */
  Keyring NONE = new NoKeyring();

  /**
   * What a secret is for.
   *
   * @param profile which profile of this user it belongs to
   * @param server the address of the server, for users who look into their keyring
   * @param user the id of the account
   */
  record Entry(String profile, String server, String user) {}

  /** The secret; empty if the keyring is unlocked and has none. */
  CompletableFuture<Optional<String>> read(Entry entry);

  /** Stores a secret; it replaces a former one. */
  CompletableFuture<Void> write(Entry entry, String secret);

  /** Deletes every secret of a profile. */
  CompletableFuture<Void> delete(String profile);
}
