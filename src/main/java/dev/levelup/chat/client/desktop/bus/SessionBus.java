package dev.levelup.chat.client.desktop.bus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** The session's D-Bus. Blocks. */
public final class SessionBus {
  private final String address;

  private SessionBus(String address) {
    this.address = address;
  }

  /** The bus of this session, if there is one; none is started. */
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

  /** The bus at a D-Bus address. */
  public static SessionBus at(String address) {
    return new SessionBus(address);
  }

  /** Opens a new connection, which the caller closes. */
  public DBusConnection connect() throws DBusException {
    return DBusConnectionBuilder.forAddress(address).withShared(false).build();
  }
}
