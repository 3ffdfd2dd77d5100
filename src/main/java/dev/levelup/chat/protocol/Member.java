package dev.levelup.chat.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user who belongs to a room.
 *
 * @param role {@code owner}, {@code moderator} or {@code member}; a server may use others
 * @param online whether they are connected; null where that is not told
 * @param joinedAt since when they belong to the room; null where that is not known
 */
public record Member(
    UserId id,
    String name,
    @Nullable String avatar,
    String role,
    @Nullable Boolean online,
    @Nullable Instant joinedAt) {
  /** A member of whom no more is told. */
  public Member(UserId id, String name, @Nullable String avatar, String role) {
    this(id, name, avatar, role, null, null);
  }

  public Member withOnline(@Nullable Boolean is) {
    return new Member(id, name, avatar, role, is, joinedAt);
  }
}
