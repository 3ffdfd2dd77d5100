package dev.levelup.chat.client.desktop.sign;

import dev.levelup.chat.client.desktop.bus.MessageBus;
import java.util.function.Predicate;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A property of a service on a bus. The service is not started for it. */
public final class BusSign implements Sign {
  private static final Logger LOG = LoggerFactory.getLogger(BusSign.class);

  private final MessageBus bus;
  private final Source source;
  private final Predicate<Object> isSeen;
  private @Nullable DBusConnection connection;
  private boolean failed;

  /**
   * Where the property is.
   *
   * @param service the well-known name, also that of the interface
   */
  public record Source(String service, String path, String property) {}

  /**
   * Does not access the bus yet.
   *
   * @param isSeen whether a value of the property is the sign
   */
  public BusSign(MessageBus bus, Source source, Predicate<Object> isSeen) {
    this.bus = bus;
    this.source = source;
    this.isSeen = isSeen;
  }

  @Override
  public boolean isSeen() {
    try {
      return !failed && isSeen(opened());
    } catch (DBusException | DBusExecutionException e) {
      LOG.info("{} on the bus cannot be read: {}", source.property(), e.toString());
      failed = true;
      return false;
    }
  }

  private boolean isSeen(DBusConnection opened) throws DBusException {
    boolean runs =
        opened
            .getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
            .NameHasOwner(source.service());
    return runs
        && isSeen.test(
            opened
                .getRemoteObject(source.service(), source.path(), Properties.class)
                .<Object>Get(source.service(), source.property()));
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
