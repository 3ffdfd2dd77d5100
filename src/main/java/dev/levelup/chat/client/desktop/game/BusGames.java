package dev.levelup.chat.client.desktop.game;

import dev.levelup.chat.client.desktop.bus.SessionBus;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Games that have announced themselves to GameMode; also on a Wayland desktop. */
public final class BusGames implements GameSign {
  private static final Logger LOG = LoggerFactory.getLogger(BusGames.class);

  private final SessionBus bus;
  private @Nullable DBusConnection connection;
  private boolean failed;

  public BusGames(SessionBus bus) {
    this.bus = bus;
  }

  @Override
  public boolean isSeen() {
    try {
      return !failed && isSeen(opened());
    } catch (DBusException | DBusExecutionException e) {
      LOG.info("Games on the bus cannot be seen: {}", e.toString());
      failed = true;
      return false;
    }
  }

  /** The service is not started for that. */
  private static boolean isSeen(DBusConnection bus) throws DBusException {
    boolean runs =
        bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
            .NameHasOwner(GameMode.NAME);
    if (!runs) {
      return false;
    }
    Number games =
        bus.getRemoteObject(GameMode.NAME, GameMode.PATH, Properties.class)
            .Get(GameMode.NAME, "ClientCount");
    return games.intValue() > 0;
  }

  private DBusConnection opened() throws DBusException {
    DBusConnection open = connection;
    if (open == null) {
      open = bus.connect();
      connection = open;
    }
    return open;
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.disconnect();
    }
  }
}
