package dev.levelup.chat.server.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member may do in a room; the first one may do the most. */
public enum Role {
  /** Exactly one in each room: its creator, or whoever was given the room. */
  OWNER,
  /** Keeps order among the members. */
  MODERATOR,
  /** Any other member. */
  MEMBER;

  /** The role on the wire and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with that {@link #word}. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** Whether it may do more than the other one. */
  public boolean outranks(Role other) {
    return compareTo(other) < 0;
  }
}
