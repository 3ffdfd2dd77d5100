package dev.levelup.chat.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response of {@code GET /api/clans/:id/invites}. */
public record InviteList(List<Open> invites) {
  /**
   * An invitation that still admits users. Its code is not known any more.
   *
   * @param userId who made it
   * @param usesLeft how many users it still admits; null for any number
   */
  public record Open(String id, UserId userId, Instant expiresAt, @Nullable Integer usesLeft) {}
}
