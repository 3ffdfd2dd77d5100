package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/clans/:id/bans/:userId} and of the same path for communities.
 *
 * @param reason text for the moderators; null for none
 * @param deleteMessages whether everything that the user wrote in the room is deleted, too
 */
public record BanRequest(@Nullable String reason, boolean deleteMessages) {}
