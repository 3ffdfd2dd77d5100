package dev.levelup.chat.client.desktop.tray;

/** The place for icons of programs that go on without a window, where a desktop has one. */
public interface Tray {
  /** A desktop without one. */
  Tray NONE =
      (_, actions) -> {
        actions.present(false);
        return new NoTrayIcon();
      };

  /** An icon there. Any thread; returns at once. */
  interface Icon extends AutoCloseable {
    void show(TrayLook look);

    @Override
    void close();
  }

  /** Puts an icon there, now or whenever the desktop has a place for it. Returns at once. */
  Icon open(TrayLook look, TrayActions actions);
}
