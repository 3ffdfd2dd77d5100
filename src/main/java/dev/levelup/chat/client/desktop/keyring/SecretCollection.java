package dev.levelup.chat.client.desktop.keyring;

import dev.levelup.chat.client.desktop.bus.TwoResults;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** The methods in use of a collection of secrets. */
@DBusInterfaceName("org.freedesktop.Secret.Collection")
public interface SecretCollection extends DBusInterface {
  /** Returns the item, and the prompt that it needs. */
  @DBusMemberName("CreateItem")
  TwoResults<DBusPath, DBusPath> createItem(
      Map<String, Variant<?>> properties, Secret secret, boolean replace);
}
