package dev.levelup.chat.client.desktop.keyring;

import dev.levelup.chat.client.cache.Keyring;
import dev.levelup.chat.client.cache.KeyringException;
import dev.levelup.chat.client.desktop.bus.MessageBus;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.freedesktop.dbus.exceptions.DBusException;

/**
 * The Secret Service of a Linux desktop. The user is asked to unlock it only to read a secret, and
 * only once per process.
 */
public final class SecretServiceKeyring implements Keyring {
  private static final String SCHEMA = "dev.levelup.chat.SignIn";
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PATIENCE_WITH_PEOPLE = Duration.ofMinutes(1);

  private final MessageBus bus;
  private final Duration patience;
  private final AtomicBoolean mayAsk;

  /** One session after the other, on a daemon thread, since the service may hang. */
  private final ExecutorService visits =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("keyring").unstarted(task));

  private interface Visit<T> {
    T to(SecretSession session) throws DBusException;
  }

  private SecretServiceKeyring(MessageBus bus, Duration patience, boolean mayAsk) {
    this.bus = bus;
    this.patience = patience;
    this.mayAsk = new AtomicBoolean(mayAsk);
  }

  /** The keyring on a bus; for a bus without one, every call fails. */
  public static Keyring of(MessageBus bus) {
    return new SecretServiceKeyring(bus, PATIENCE, true);
  }

  /** A keyring that never shows a prompt. */
  static SecretServiceKeyring on(MessageBus bus, Duration patience) {
    return new SecretServiceKeyring(bus, patience, false);
  }

  @Override
  public CompletableFuture<Optional<String>> read(Entry entry) {
    return visit(session -> session.read(attributes(entry), Duration.ZERO), patience)
        .exceptionallyCompose(
            thrown ->
                mayAsk.getAndSet(false) ? ask(entry) : CompletableFuture.failedFuture(thrown));
  }

  private CompletableFuture<Optional<String>> ask(Entry entry) {
    return visit(
        session -> session.read(attributes(entry), PATIENCE_WITH_PEOPLE),
        PATIENCE_WITH_PEOPLE.plus(patience));
  }

  @Override
  public CompletableFuture<Void> write(Entry entry, String secret) {
    String label = "LevelUp Chat, " + entry.server();
    return visit(
            session -> {
              session.write(attributes(entry), label, secret);
              return true;
            },
            patience)
        .thenAccept(_ -> {});
  }

  @Override
  public CompletableFuture<Void> delete(String profile) {
    return visit(
            session -> {
              session.delete(Map.of("xdg:schema", SCHEMA, "profile", profile));
              return true;
            },
            patience)
        .thenAccept(_ -> {});
  }

  private static Map<String, String> attributes(Entry entry) {
    return Map.of(
        "xdg:schema", SCHEMA,
        "profile", entry.profile(),
        "server", entry.server(),
        "user", entry.user());
  }

  private <T> CompletableFuture<T> visit(Visit<T> visit, Duration longest) {
    return CompletableFuture.supplyAsync(() -> visited(visit), visits)
        .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private <T> T visited(Visit<T> visit) {
    try (SecretSession session = SecretSession.open(bus)) {
      return visit.to(session);
    } catch (DBusException | IOException e) {
      throw new KeyringException("the keyring cannot be reached", e);
    }
  }
}
