package dev.levelup.chat.client.desktop.tray;

import java.util.Map;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** An object on the bus with read-only properties. */
abstract class ExportedProperties implements Properties {
  /** The present properties; any thread. */
  abstract Map<String, Variant<?>> properties();

  @Override
  public Map<String, Variant<?>> GetAll(String type) {
    return properties();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the library's own signature
  public <A> A Get(String type, String name) {
    @Nullable Variant<?> value = properties().get(name);
    if (value == null) {
      throw new DBusExecutionException("no such property: " + name);
    }
    return (A) value;
  }

  @Override
  public <A> void Set(String type, String name, A value) {
    throw new DBusExecutionException("properties here cannot be written");
  }
}
