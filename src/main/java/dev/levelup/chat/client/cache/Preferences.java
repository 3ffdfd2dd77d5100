package dev.levelup.chat.client.cache;

import org.jspecify.annotations.Nullable;

/**
 * The state of the window and the sign-in screen when the program last ended.
 *
 * @param window where it was; null at the first start
 * @param server the last server's address; null before there was one
 * @param userName the last user's name; null before there was one
 * @param room the last open room, as {@link dev.levelup.chat.protocol.RoomId#toString()} writes it
 * @param desktop what was chosen about the desktop; null if nothing ever was
 */
public record Preferences(
    @Nullable WindowBounds window,
    @Nullable String server,
    @Nullable String userName,
    @Nullable String room,
    @Nullable DesktopChoices desktop) {
  /** The defaults. */
  public static final Preferences NONE = new Preferences(null, null, null, null, null);

  /** In logical pixels on the virtual screen. */
  public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}

  public Preferences withWindow(WindowBounds bounds) {
    return new Preferences(bounds, server, userName, room, desktop);
  }

  public Preferences withSignIn(String lastServer, String lastUserName) {
    return new Preferences(window, lastServer, lastUserName, room, desktop);
  }

  public Preferences withRoom(String lastRoom) {
    return new Preferences(window, server, userName, lastRoom, desktop);
  }

  public Preferences withDesktop(DesktopChoices chosen) {
    return new Preferences(window, server, userName, room, chosen);
  }

  /** What was chosen about the desktop, or the defaults. */
  public DesktopChoices desktopChoices() {
    return desktop == null ? DesktopChoices.NONE : desktop;
  }
}
