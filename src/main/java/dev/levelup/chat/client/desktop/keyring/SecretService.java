package dev.levelup.chat.client.desktop.keyring;

import dev.levelup.chat.client.desktop.bus.Two;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** What is used of the service itself. A path {@code /} stands for none. */
@DBusInterfaceName("org.freedesktop.Secret.Service")
public interface SecretService extends DBusInterface {
  /** Answers what the algorithm needs, and the session. */
  @DBusMemberName("OpenSession")
  Two<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input);

  /** Answers the items that have all these attributes: those that are open, and those locked. */
  @DBusMemberName("SearchItems")
  Two<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes);

  /** Answers what is open now, and the prompt that the rest needs. */
  @DBusMemberName("Unlock")
  Two<List<DBusPath>, DBusPath> unlock(List<DBusPath> objects);

  /** Answers what is locked now, and the prompt that the rest needs. */
  @DBusMemberName("Lock")
  Two<List<DBusPath>, DBusPath> lock(List<DBusPath> objects);

  @DBusMemberName("ReadAlias")
  DBusPath readAlias(String name);
}
