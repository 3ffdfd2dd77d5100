package dev.levelup.chat.client.desktop.bus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** Where the programs of a user's desktop talk to each other. Blocks. */
public final class SessionBus {
  private final String address;

  private SessionBus(String address) {
    this.address = address;
  }

  /** The bus of this session, if it has one. Nothing is started for it. */
  public static Optional<SessionBus> ofThisSession() {
    return of(System.getenv());
  }

  static Optional<SessionBus> of(Map<String, String> environment) {
    String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
    if (!named.isEmpty()) {
      return Optional.of(at(named));
    }
    return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
        .map(folder -> Path.of(folder, "bus"))
        .filter(Files::exists)
        .map(socket -> at("unix:path=" + socket));
  }

  /** The bus at an address as D-Bus writes them. */
  public static SessionBus at(String address) {
    return new SessionBus(address);
  }

  /** A connection of its own, which the caller closes. */
  public DBusConnection connect() throws DBusException {
    return DBusConnectionBuilder.forAddress(address).withShared(false).build();
  }
}
