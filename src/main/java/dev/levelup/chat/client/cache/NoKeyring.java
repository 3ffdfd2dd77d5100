package dev.levelup.chat.client.cache;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** For a system without a keyring, or with one that is not to be used. */
final class NoKeyring implements Keyring {
  @Override
  public CompletableFuture<Optional<String>> read(Entry entry) {
    return none();
  }

  @Override
  public CompletableFuture<Void> write(Entry entry, String secret) {
    return none();
  }

  /** Succeeds: there is nothing to delete. */
  @Override
  public CompletableFuture<Void> delete(String profile) {
    return CompletableFuture.completedFuture(null);
  }

  private static <T> CompletableFuture<T> none() {
    return CompletableFuture.failedFuture(new KeyringException("there is no keyring"));
  }
}
