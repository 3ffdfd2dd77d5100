package dev.levelup.chat.client.desktop.tray;

import dev.levelup.chat.client.desktop.bus.TwoResults;
import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A menu that the panel draws. Item 0 stands for the menu itself. */
@DBusInterfaceName("com.canonical.dbusmenu")
public interface DbusMenu extends DBusInterface {
  /** Returns the revision, and the items below an item. */
  @DBusMemberName("GetLayout")
  TwoResults<UInt32, MenuNode> getLayout(int parent, int depth, List<String> properties);

  @DBusMemberName("GetGroupProperties")
  List<MenuItemProperties> getGroupProperties(List<Integer> items, List<String> properties);

  @DBusMemberName("GetProperty")
  Variant<?> getProperty(int item, String name);

  /**
   * An event of an item.
   *
   * @param kind {@code clicked}, among others
   */
  @DBusMemberName("Event")
  void event(int item, String kind, Variant<?> data, UInt32 time);

  /** Returns whether the panel must fetch the layout again. */
  @DBusMemberName("AboutToShow")
  boolean aboutToShow(int item);

  /** The items have changed. */
  class LayoutUpdated extends DBusSignal {
    public final UInt32 revision;
    public final int parent;

    public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
      super(path, revision, parent);
      this.revision = revision;
      this.parent = parent;
    }
  }
}
