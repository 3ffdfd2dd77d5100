package dev.levelup.chat.client.desktop.tray;

/** The callbacks of the icon in the tray. Called on any thread. */
public interface TrayActions {
  /** The user wants to see the window. */
  void open();

  /** The user silences notifications for an hour, or ends that. */
  void mute();

  /** The user quits the program. */
  void quit();

  /**
   * The icon became visible, or is not visible any more.
   *
   * @param shows whether it is
   */
  void present(boolean shows);
}
