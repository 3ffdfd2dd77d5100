package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Why a user may not enter a clan.
 *
 * @param code {@code NOT_MEMBER}, {@code REMOVED}, {@code ERROR} or one of the client's own; see
 *     {@link ErrorCode}
 * @param message text for the user
 * @param clanId the clan; null from a core server, which then means the open clan
 */
public record AccessDenied(String code, String message, @Nullable String clanId) {
  /** A refusal that concerns the open clan. */
  public AccessDenied(String code, String message) {
    this(code, message, null);
  }

  /** Whether this may concern that clan, provided that it is the open one. */
  public boolean concerns(RoomId clan) {
    return clanId == null || clanId.equals(clan.id());
  }
}
