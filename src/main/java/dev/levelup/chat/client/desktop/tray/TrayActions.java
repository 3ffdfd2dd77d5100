package dev.levelup.chat.client.desktop.tray;

/** What the user does at the icon in the tray. Called on any thread. */
public interface TrayActions {
  /** They want to see the window. */
  void open();

  /** They want nothing to call for attention for an hour, or no longer so. */
  void mute();

  /** They want the program to end. */
  void quit();

  /**
   * The icon is there for people to see, or it is not any more.
   *
   * @param shows whether it is
   */
  void present(boolean shows);
}
