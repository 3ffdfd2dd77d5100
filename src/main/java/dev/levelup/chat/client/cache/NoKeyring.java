package dev.levelup.chat.client.cache;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A system without a keyring, or one that is left alone. */
final class NoKeyring implements Keyring {
  @Override
  public CompletableFuture<Optional<String>> read(Entry entry) {
    return none();
  }

  @Override
  public CompletableFuture<Void> write(Entry entry, String secret) {
    return none();
  }

  /** There is nothing that could be left. */
  @Override
  public CompletableFuture<Void> delete(String profile) {
    return CompletableFuture.completedFuture(null);
  }

  private static <T> CompletableFuture<T> none() {
    return CompletableFuture.failedFuture(new KeyringException("there is no keyring"));
  }
}
