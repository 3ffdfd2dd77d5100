package dev.levelup.chat.client.desktop.keyring;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** The system's dialog for the keyring's password. */
@DBusInterfaceName("org.freedesktop.Secret.Prompt")
public interface SecretPrompt extends DBusInterface {
  /** Shows the dialog; {@link Completed} follows. */
  @DBusMemberName("Prompt")
  void prompt(String windowId);

  @DBusMemberName("Dismiss")
  void dismiss();

  /** The user has unlocked the keyring or dismissed the dialog. */
  class Completed extends DBusSignal {
    public final boolean dismissed;
    public final Variant<?> result;

    public Completed(String path, boolean dismissed, Variant<?> result) throws DBusException {
      super(path, dismissed, result);
      this.dismissed = dismissed;
      this.result = result;
    }
  }
}
