package dev.levelup.chat.client.desktop.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * The methods that a panel calls on an icon; its appearance is in properties. Positions are on the
 * screen.
 */
@DBusInterfaceName("org.kde.StatusNotifierItem")
public interface StatusNotifierItem extends DBusInterface {
  @DBusMemberName("Activate")
  void activate(int x, int y);

  @DBusMemberName("SecondaryActivate")
  void secondaryActivate(int x, int y);

  @DBusMemberName("ContextMenu")
  void contextMenu(int x, int y);

  @DBusMemberName("Scroll")
  void scroll(int delta, String orientation);

  /** The pictures have changed. */
  class NewIcon extends DBusSignal {
    public NewIcon(String path) throws DBusException {
      super(path);
    }
  }

  /** The tooltip has changed. */
  class NewToolTip extends DBusSignal {
    public NewToolTip(String path) throws DBusException {
      super(path);
    }
  }
}
