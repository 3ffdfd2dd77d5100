package dev.levelup.chat.client.desktop.bus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** A D-Bus: the session's or the system's. Blocks. */
public final class MessageBus {
  private final String address;

  private MessageBus(String address) {
    this.address = address;
  }

  /** The bus of this session, if there is one; none is started. */
  public static Optional<MessageBus> ofThisSession() {
    return of(System.getenv());
  }

  static Optional<MessageBus> of(Map<String, String> environment) {
    String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
    if (!named.isEmpty()) {
      return Optional.of(at(named));
    }
    return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
        .map(folder -> Path.of(folder, "bus"))
        .filter(Files::exists)
        .map(socket -> at("unix:path=" + socket));
  }

  /** The bus of this system, if there is one. */
  public static Optional<MessageBus> ofThisSystem() {
    return ofSystem(System.getenv(), Path.of("/run/dbus/system_bus_socket"));
  }

  static Optional<MessageBus> ofSystem(Map<String, String> environment, Path usual) {
    String named = environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", "");
    if (!named.isEmpty()) {
      return Optional.of(at(named));
    }
    return Optional.of(usual).filter(Files::exists).map(socket -> at("unix:path=" + socket));
  }

  /** The bus at a D-Bus address. */
  public static MessageBus at(String address) {
    return new MessageBus(address);
  }

  /** Opens a new connection, which the caller closes. */
  public DBusConnection connect() throws DBusException {
    return DBusConnectionBuilder.forAddress(address).withShared(false).build();
  }
}
