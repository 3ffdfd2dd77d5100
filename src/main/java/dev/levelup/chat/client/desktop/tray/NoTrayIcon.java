package dev.levelup.chat.client.desktop.tray;

/** The icon of a desktop that has no place for it. */
final class NoTrayIcon implements Tray.Icon {
  @Override
  public void show(TrayLook look) {}

  @Override
  public void close() {}
}
