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
 */
public record Start(
    @Nullable String server,
    SignInAs who,
    ProfileFolders profile,
    @Nullable RoomId room,
    String link) {
  /** Without a link. */
  public Start(
      @Nullable String server, SignInAs who, ProfileFolders profile, @Nullable RoomId room) {
    this(server, who, profile, room, "");
  }
}
