package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.util.List;

/**
 * What a write needs exclusive access to. Two writes whose claims overlap run one after the other,
 * and the later one sees all that the earlier one did, even when several servers share the
 * database.
 *
 * @param names of the parts; empty for everything
 */
public record Claim(List<String> names) {
  /** Overlaps with every other claim. */
  public static final Claim EVERYTHING = new Claim(List.of());

  /** A name that no other write claims. */
  static final Claim HEALTH = new Claim(List.of("health"));

  /**
   * One room and one author: other users may post in it, and this user in other rooms, meanwhile.
   */
  public static Claim of(RoomId room, UserId writer) {
    return new Claim(List.of("room " + room, "user " + writer.value()));
  }

  /** One user, in any room. */
  public static Claim of(UserId user) {
    return new Claim(List.of("user " + user.value()));
  }

  boolean isEverything() {
    return names.isEmpty();
  }
}
