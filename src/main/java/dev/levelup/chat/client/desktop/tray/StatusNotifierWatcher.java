package dev.levelup.chat.client.desktop.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** Who keeps the list of the icons, for the panels that draw them. */
@DBusInterfaceName("org.kde.StatusNotifierWatcher")
public interface StatusNotifierWatcher extends DBusInterface {
  /**
   * Puts an icon into the list, until the program leaves the bus.
   *
   * @param service the name on the bus of the program whose icon it is
   */
  @DBusMemberName("RegisterStatusNotifierItem")
  void register(String service);
}
