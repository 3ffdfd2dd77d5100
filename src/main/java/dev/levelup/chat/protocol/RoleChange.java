package dev.levelup.chat.protocol;

/**
 * The body of {@code PUT /api/clans/:id/members/:userId} and of the same path for communities.
 *
 * @param role as in {@link Member}
 */
public record RoleChange(String role) {}
