package dev.levelup.chat.client.cache;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Where the system keeps secrets for its user. Futures complete on any thread, after a bounded
 * time, and fail with a {@link KeyringException} where the keyring cannot be used: absent, locked,
 * too slow, or broken.
 */
public interface Keyring {
  /** What stands for a system without one. */
  Keyring NONE = new NoKeyring();

  /**
   * What a secret is for.
   *
   * @param profile which profile of this user it belongs to
   * @param server the address of the server, for people who look into their keyring
   * @param user the id of the account
   */
  record Entry(String profile, String server, String user) {}

  /** The secret; empty where the keyring is open and has none. */
  CompletableFuture<Optional<String>> read(Entry entry);

  /** Keeps a secret in the place of the one before. */
  CompletableFuture<Void> write(Entry entry, String secret);

  /** Forgets every secret of a profile. */
  CompletableFuture<Void> delete(String profile);
}
