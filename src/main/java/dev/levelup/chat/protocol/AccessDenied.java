package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Why a user may not enter a room, or not stay in it.
 *
 * @param code {@code NOT_MEMBER}, {@code REMOVED}, {@code BANNED}, {@code NOT_FOUND}, {@code ERROR}
 *     or one of the client's own; see {@link ErrorCode}
 * @param message text for the user
 * @param communityId the community, in {@code community-access-denied}; null otherwise
 * @param clanId the clan, in {@code clan-access-denied}; null from a core server, which then means
 *     the open clan
 */
public record AccessDenied(
    String code, String message, @Nullable String communityId, @Nullable String clanId) {
  /** A refusal that concerns that clan; null for the open one. */
  public AccessDenied(String code, String message, @Nullable String clanId) {
    this(code, message, null, clanId);
  }

  /** A refusal that concerns that room. */
  public static AccessDenied of(RoomId room, String code, String message) {
    return switch (room.kind()) {
      case COMMUNITY -> new AccessDenied(code, message, room.id(), null);
      case CLAN -> new AccessDenied(code, message, room.id());
    };
  }

  /** A refusal that concerns the open clan. */
  public AccessDenied(String code, String message) {
    this(code, message, null);
  }

  /** The room that this concerns; null where the server names none. */
  public @Nullable RoomId room() {
    if (communityId != null) {
      return RoomId.community(communityId);
    }
    return clanId == null ? null : RoomId.clan(clanId);
  }

  /** Whether somebody has ended the user's membership. */
  public boolean isExpulsion() {
    return code.equals(ErrorCode.REMOVED) || code.equals(ErrorCode.BANNED);
  }

  /** Whether this may concern that clan, provided that it is the open one. */
  public boolean concerns(RoomId clan) {
    return clanId == null || clanId.equals(clan.id());
  }
}
