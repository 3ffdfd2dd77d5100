package dev.levelup.chat.client;

import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.protocol.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * The options that the program starts with.
 *
 * @param server the server's address as typed; null for the profile's last one
 * @param who how to sign in
 * @param profile the folders with the sign-in and the settings
 * @param room the room to open; null for the profile's last one
 * @param link a link that the user clicked elsewhere, unchecked; empty for none
 * @param hidden whether no window shows at first, if the desktop has a tray
 */
public record LaunchOptions(
    @Nullable String server,
    LaunchIdentity who,
    ProfileFolders profile,
    @Nullable RoomId room,
    String link,
    boolean hidden) {
  /** Without a link, and with a window. */
  public LaunchOptions(
      @Nullable String server, LaunchIdentity who, ProfileFolders profile, @Nullable RoomId room) {
    this(server, who, profile, room, "", false);
  }

  /** The defaults, as for a start from the menu: the stored sign-in and the last room. */
  static LaunchOptions remembered() {
    return new LaunchOptions(
        null, new LaunchIdentity.Remembered(), ProfileFolders.ofThisUser(), null);
  }
}
