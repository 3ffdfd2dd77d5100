package dev.levelup.chat.client.desktop.tray;

/** The desktop's tray, for icons of programs without a window. */
public interface Tray {
  /** For a desktop without a tray. */
  Tray NONE =
      (_, actions) -> {
        actions.present(false);
        return new NoTrayIcon();
      };

  /** An icon in the tray. Thread-safe; calls return at once. */
  interface Icon extends AutoCloseable {
    void show(TrayLook look);

    @Override
    void close();
  }

  /** Adds an icon, now or as soon as the desktop has a tray. Returns at once. */
  Icon open(TrayLook look, TrayActions actions);
}
