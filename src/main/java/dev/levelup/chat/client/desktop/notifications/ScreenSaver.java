package dev.levelup.chat.client.desktop.notifications;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The service that locks the screen. */
@DBusInterfaceName("org.freedesktop.ScreenSaver")
public interface ScreenSaver extends DBusInterface {
  /** Whether the screen is locked, or blank and about to be. */
  @DBusMemberName("GetActive")
  boolean getActive();
}
