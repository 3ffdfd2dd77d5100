package dev.levelup.chat.client.desktop.keyring;

import dev.levelup.chat.client.desktop.bus.TwoResults;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** The methods in use of the Secret Service. The path {@code /} stands for none. */
@DBusInterfaceName("org.freedesktop.Secret.Service")
public interface SecretService extends DBusInterface {
  /** Returns the output of the algorithm, and the session. */
  @DBusMemberName("OpenSession")
  TwoResults<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input);

  /** Returns the items with all these attributes: the unlocked ones, and the locked ones. */
  @DBusMemberName("SearchItems")
  TwoResults<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes);

  /** Returns the objects that are unlocked now, and the prompt for the others. */
  @DBusMemberName("Unlock")
  TwoResults<List<DBusPath>, DBusPath> unlock(List<DBusPath> objects);

  /** Returns the objects that are locked now, and the prompt for the others. */
  @DBusMemberName("Lock")
  TwoResults<List<DBusPath>, DBusPath> lock(List<DBusPath> objects);

  @DBusMemberName("ReadAlias")
  DBusPath readAlias(String name);
}
