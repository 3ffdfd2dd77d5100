package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Why a clan stays closed.
 *
 * @param code {@code NOT_MEMBER}, {@code REMOVED}, {@code ERROR} or one of the client's own; see
 *     {@link ErrorCode}
 * @param message words for a person
 * @param clanId the clan; null from a core server, which means the open one
 */
public record AccessDenied(String code, String message, @Nullable String clanId) {
  /** About the open clan. */
  public AccessDenied(String code, String message) {
    this(code, message, null);
  }

  /** Whether it may be about that clan, if that is the open one. */
  public boolean concerns(RoomId clan) {
    return clanId == null || clanId.equals(clan.id());
  }
}
