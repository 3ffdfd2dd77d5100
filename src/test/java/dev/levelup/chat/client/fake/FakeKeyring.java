package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.cache.Keyring;
import dev.levelup.chat.client.cache.KeyringException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A keyring in memory that can be in any of a keyring's states. */
public final class FakeKeyring implements Keyring {
  /** How requests are handled. */
  public enum State {
    /** Requests succeed. */
    OPEN,
    /** Requests fail. */
    CLOSED,
    /** Requests are not completed before {@link FakeKeyring#release()}. */
    SLOW,
    /** Writing succeeds, but the secret is lost. */
    FORGETFUL
  }

  private final Map<Entry, String> secrets = new HashMap<>();
  private final List<Runnable> held = new ArrayList<>();
  private State state = State.OPEN;

  public void set(State next) {
    state = next;
  }

  /** Completes the waiting requests, and delays none from now on. */
  public void release() {
    state = State.OPEN;
    while (!held.isEmpty()) {
      held.removeFirst().run();
    }
  }

  /** All secrets stored. */
  public List<String> secrets() {
    return List.copyOf(secrets.values());
  }

  /** Removes all secrets, as another program might. */
  public void empty() {
    secrets.clear();
  }

  @Override
  public CompletableFuture<Optional<String>> read(Entry entry) {
    return answer(() -> Optional.ofNullable(secrets.get(entry)));
  }

  @Override
  public CompletableFuture<Void> write(Entry entry, String secret) {
    return answer(
        () -> {
          if (state != State.FORGETFUL) {
            secrets.put(entry, secret);
          }
          return null;
        });
  }

  @Override
  public CompletableFuture<Void> delete(String profile) {
    return answer(
        () -> {
          secrets.keySet().removeIf(each -> each.profile().equals(profile));
          return null;
        });
  }

  private <T> CompletableFuture<T> answer(Supplier<T> answer) {
    CompletableFuture<T> future = new CompletableFuture<>();
    switch (state) {
      case OPEN, FORGETFUL -> future.complete(answer.get());
      case CLOSED -> future.completeExceptionally(new KeyringException("closed"));
      case SLOW -> held.add(() -> future.complete(answer.get()));
    }
    return future;
  }
}
