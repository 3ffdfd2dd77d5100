package dev.levelup.chat.client.desktop.game;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The service with which games announce themselves; its state is in properties. */
@DBusInterfaceName("com.feralinteractive.GameMode")
public interface GameMode extends DBusInterface {
  /** The well-known name of the service, and of its interface. */
  String NAME = "com.feralinteractive.GameMode";

  /** The path of its object. */
  String PATH = "/com/feralinteractive/GameMode";
}
