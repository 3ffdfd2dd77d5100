package dev.levelup.chat.protocol;

/** The response of {@code GET /api/clans/:id/membership/:userId}. */
public record Membership(boolean isMember) {}
