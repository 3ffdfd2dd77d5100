package dev.levelup.chat.client.desktop.keyring;

import dev.levelup.chat.client.cache.Keyring;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A keyring whose calls are delayed until a given time. */
public final class DelayedKeyring implements Keyring {
  private final Keyring keyring;
  private final CompletableFuture<Void> time;

  /**
   * @param time completed when the keyring may be used
   */
  public DelayedKeyring(Keyring keyring, CompletableFuture<Void> time) {
    this.keyring = keyring;
    this.time = time;
  }

  @Override
  public CompletableFuture<Optional<String>> read(Entry entry) {
    return time.thenCompose(_ -> keyring.read(entry));
  }

  @Override
  public CompletableFuture<Void> write(Entry entry, String secret) {
    return time.thenCompose(_ -> keyring.write(entry, secret));
  }

  @Override
  public CompletableFuture<Void> delete(String profile) {
    return time.thenCompose(_ -> keyring.delete(profile));
  }
}
