package dev.levelup.chat.client.desktop.notifications;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The service that shows notifications. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface NotificationService extends DBusInterface {
  /** What it can do, such as {@code body-markup}. */
  @DBusMemberName("GetCapabilities")
  List<String> getCapabilities();

  /**
   * Shows a notification, and returns its number.
   *
   * @param replaces the number of the one that it replaces; 0 for none
   * @param actions each one's name, followed by its text
   * @param timeout in milliseconds; -1 for the desktop's own
   */
  @DBusMemberName("Notify")
  UInt32 show(
      String program,
      UInt32 replaces,
      String icon,
      String title,
      String text,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int timeout);

  @DBusMemberName("CloseNotification")
  void closeNotification(UInt32 number);

  /** The user has chosen an action. */
  class ActionInvoked extends DBusSignal {
    public final UInt32 number;
    public final String action;

    public ActionInvoked(String path, UInt32 number, String action) throws DBusException {
      super(path, number, action);
      this.number = number;
      this.action = action;
    }
  }

  /** A notification does not show any more. */
  class NotificationClosed extends DBusSignal {
    public final UInt32 number;
    public final UInt32 reason;

    public NotificationClosed(String path, UInt32 number, UInt32 reason) throws DBusException {
      super(path, number, reason);
      this.number = number;
      this.reason = reason;
    }
  }
}
