package dev.levelup.chat.client.desktop.keyring;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The methods in use of one secret. */
@DBusInterfaceName("org.freedesktop.Secret.Item")
public interface SecretItem extends DBusInterface {
  @DBusMemberName("GetSecret")
  Secret getSecret(DBusPath session);

  /** Returns the prompt that it needs. */
  @DBusMemberName("Delete")
  DBusPath delete();
}
