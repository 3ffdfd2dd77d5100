package dev.levelup.chat.client.desktop.tray;

/** For a desktop without a tray: all methods are no-ops. */
final class NoTrayIcon implements Tray.Icon {
  @Override
  public void show(TrayLook look) {}

  @Override
  public void close() {}
}
