package dev.levelup.chat.client.desktop.tray;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** The badge that docks and task bars show on a program's entry. */
@DBusInterfaceName("com.canonical.Unity.LauncherEntry")
public interface LauncherEntry extends DBusInterface {
  /** Changes the entry. */
  class Update extends DBusSignal {
    public final String application;
    public final Map<String, Variant<?>> properties;

    public Update(String path, String application, Map<String, Variant<?>> properties)
        throws DBusException {
      super(path, application, properties);
      this.application = application;
      this.properties = properties;
    }
  }
}
