package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/clans/:id/invites}.
 *
 * @param uses how many users the invitation admits; null for any number
 * @param expiresIn its lifetime in seconds
 */
public record InviteRequest(@Nullable Integer uses, long expiresIn) {}
