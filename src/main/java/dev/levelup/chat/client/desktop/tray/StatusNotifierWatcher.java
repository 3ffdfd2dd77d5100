package dev.levelup.chat.client.desktop.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The service that holds the list of icons, for the panels that draw them. */
@DBusInterfaceName("org.kde.StatusNotifierWatcher")
public interface StatusNotifierWatcher extends DBusInterface {
  /**
   * Adds an icon to the list, until the program disconnects from the bus.
   *
   * @param service the name on the bus of the program whose icon it is
   */
  @DBusMemberName("RegisterStatusNotifierItem")
  void register(String service);
}
