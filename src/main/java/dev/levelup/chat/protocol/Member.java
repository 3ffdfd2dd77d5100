package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A user who belongs to a room.
 *
 * @param role {@code owner}, {@code moderator} or {@code member}; a server may use others
 * @param online whether they are connected; null where that is not told
 */
public record Member(
    UserId id, String name, @Nullable String avatar, String role, @Nullable Boolean online) {
  /** A member of whom it is not told whether they are online. */
  public Member(UserId id, String name, @Nullable String avatar, String role) {
    this(id, name, avatar, role, null);
  }

  public Member withOnline(@Nullable Boolean is) {
    return new Member(id, name, avatar, role, is);
  }
}
