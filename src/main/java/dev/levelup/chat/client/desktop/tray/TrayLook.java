package dev.levelup.chat.client.desktop.tray;

/**
 * The appearance of the icon in the tray.
 *
 * @param unread whether there are unseen messages
 * @param quiet whether notifications are silenced
 * @param name the name of the program, or what it does now
 * @param open the text of the item that opens the window
 * @param mute the text of the item that silences notifications for an hour
 * @param quit the text of the item that ends the program
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
