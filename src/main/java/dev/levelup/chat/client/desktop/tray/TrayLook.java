package dev.levelup.chat.client.desktop.tray;

/**
 * What the icon in the tray shows.
 *
 * @param unread whether there is something that the user has not seen
 * @param quiet whether nothing calls for attention now
 * @param name of the program
 * @param open what the item says that opens the window
 * @param mute what the item says that makes it quiet for an hour
 * @param quit what the item says that ends the program
 */
public record TrayLook(
    boolean unread, boolean quiet, String name, String open, String mute, String quit) {
  public TrayLook withUnread(boolean now) {
    return new TrayLook(now, quiet, name, open, mute, quit);
  }

  public TrayLook withQuiet(boolean now) {
    return new TrayLook(unread, now, name, open, mute, quit);
  }
}
