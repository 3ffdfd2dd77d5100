package dev.levelup.chat.client.desktop.keyring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.client.cache.KeyringException;
import dev.levelup.chat.client.desktop.bus.MessageBus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** One session with the Secret Service. Blocks; throws the exceptions of the bus. */
final class SecretSession implements AutoCloseable {
  private static final String SERVICE = "org.freedesktop.secrets";
  private static final String ROOT = "/org/freedesktop/secrets";
  private static final String NONE = "/";

  /**
   * Encryption would not help: a program that can read the user's bus can ask for secrets itself.
   */
  private static final String UNENCRYPTED = "plain";

  private final DBusConnection bus;
  private final SecretService service;
  private final DBusPath session;

  private SecretSession(DBusConnection bus) throws DBusException {
    this.bus = bus;
    service = at(ROOT, SecretService.class);
    session = service.openSession(UNENCRYPTED, new Variant<>("")).second;
  }

  static SecretSession open(MessageBus where) throws DBusException {
    DBusConnection bus = where.connect();
    try {
      return new SecretSession(bus);
    } catch (DBusException | RuntimeException e) {
      bus.disconnect();
      throw e;
    }
  }

  /**
   * The secret of the item with these attributes.
   *
   * @param patience how long to wait for the user to unlock the keyring; zero to show no prompt
   */
  Optional<String> read(Map<String, String> attributes, Duration patience) throws DBusException {
    var found = service.searchItems(attributes);
    if (!found.first.isEmpty()) {
      return Optional.of(secret(found.first.getFirst()));
    }
    if (found.second.isEmpty()) {
      return Optional.empty();
    }
    unlock(found.second, patience);
    return Optional.of(secret(found.second.getFirst()));
  }

  void write(Map<String, String> attributes, String label, String secret) throws DBusException {
    DBusPath collection = service.readAlias("default");
    if (collection.getPath().equals(NONE)) {
      throw new KeyringException("there is no default keyring");
    }
    if (isLocked(collection)) {
      unlock(List.of(collection), Duration.ZERO);
    }
    Map<String, Variant<?>> properties =
        Map.of(
            "org.freedesktop.Secret.Item.Label", new Variant<>(label),
            "org.freedesktop.Secret.Item.Attributes", new Variant<>(attributes, "a{ss}"));
    Secret value = new Secret(session, new byte[0], secret.getBytes(UTF_8), "text/plain");
    SecretCollection there = at(collection.getPath(), SecretCollection.class);
    if (there.createItem(properties, value, true).first.getPath().equals(NONE)) {
      throw new KeyringException("the keyring wants to ask first");
    }
  }

  /** Deletes every item with these attributes. */
  void delete(Map<String, String> attributes) throws DBusException {
    var found = service.searchItems(attributes);
    if (!found.second.isEmpty()) {
      unlock(found.second, Duration.ZERO);
    }
    for (List<DBusPath> each : List.of(found.first, found.second)) {
      for (DBusPath item : each) {
        at(item.getPath(), SecretItem.class).delete();
      }
    }
  }

  private boolean isLocked(DBusPath collection) throws DBusException {
    Object locked =
        at(collection.getPath(), Properties.class)
            .Get("org.freedesktop.Secret.Collection", "Locked");
    return Boolean.TRUE.equals(locked);
  }

  private String secret(DBusPath item) throws DBusException {
    return new String(at(item.getPath(), SecretItem.class).getSecret(session).value, UTF_8);
  }

  private void unlock(List<DBusPath> locked, Duration patience) throws DBusException {
    DBusPath prompt = service.unlock(locked).second;
    if (!prompt.getPath().equals(NONE)) {
      if (patience.isZero()) {
        throw new KeyringException("the keyring is locked");
      }
      ask(prompt, patience);
    }
  }

  private void ask(DBusPath path, Duration patience) throws DBusException {
    SecretPrompt prompt = at(path.getPath(), SecretPrompt.class);
    CompletableFuture<Boolean> opened = new CompletableFuture<>();
    try (AutoCloseable _ =
        bus.addSigHandler(
            SecretPrompt.Completed.class, prompt, done -> opened.complete(!done.dismissed))) {
      prompt.prompt("");
      if (!opened.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join()) {
        throw new KeyringException("the user does not open the keyring");
      }
    } catch (CompletionException e) {
      prompt.dismiss();
      throw new KeyringException("nobody opens the keyring", e);
    } catch (DBusException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new KeyringException("the keyring is not listened to any more", e);
    }
  }

  private <T extends DBusInterface> T at(String path, Class<T> type) throws DBusException {
    return bus.getRemoteObject(SERVICE, path, type);
  }

  @Override
  public void close() throws IOException {
    bus.close();
  }
}
