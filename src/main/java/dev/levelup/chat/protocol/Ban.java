package dev.levelup.chat.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user whom a room's owner or moderators keep out of it.
 *
 * @param name of the user when the ban was made
 * @param reason text for the other moderators; null for none
 * @param at when the ban was made
 */
public record Ban(UserId id, String name, @Nullable String reason, Instant at) {}
