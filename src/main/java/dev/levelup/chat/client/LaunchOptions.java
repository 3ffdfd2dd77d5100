package dev.levelup.chat.client;

import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.protocol.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * What the program starts with.
 *
 * @param server the server's address as a person types it; the profile's last one where it is null
 * @param who signs in
 * @param profile where this person's sign-in and settings are
 * @param room is opened; the profile's last one where it is null
 * @param link what somebody clicked on elsewhere, unchecked; empty for nothing
 * @param hidden whether no window shows at first, where the desktop has a tray
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

  /**
   * As a start from the menu says nothing: whoever this user was the last time, where they were.
   */
  static LaunchOptions remembered() {
    return new LaunchOptions(
        null, new LaunchIdentity.Remembered(), ProfileFolders.ofThisUser(), null);
  }
}
