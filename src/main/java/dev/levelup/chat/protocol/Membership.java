package dev.levelup.chat.protocol;

/** The answer of {@code GET /api/clans/:id/membership/:userId}. */
public record Membership(boolean isMember) {}
