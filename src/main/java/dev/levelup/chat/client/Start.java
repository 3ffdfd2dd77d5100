package dev.levelup.chat.client;

import dev.levelup.chat.protocol.RoomId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the program starts with.
 *
 * @param server the server's address as a person types it; the profile's last one where it is null
 * @param who signs in
 * @param profile the folder with this person's sign-in and settings
 * @param room is opened; the profile's last one where it is null
 */
public record Start(@Nullable String server, SignInAs who, Path profile, @Nullable RoomId room) {}
