package dev.levelup.chat.client.ui.moderation;

import dev.levelup.chat.client.state.MemberRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What owners and moderators do to others in a room, in the order in which it is offered. */
enum MemberAction {
  MAKE_MODERATOR,
  MAKE_MEMBER,
  HAND_OVER,
  MUTE,
  REMOVE,
  BAN;

  /**
   * What the user may do to somebody else: nothing to their equal or better.
   *
   * @param own the user's role; null if it is not known, or they have none
   * @param other the other's role; null if they do not belong to the room
   */
  static List<MemberAction> of(@Nullable MemberRole own, @Nullable MemberRole other) {
    List<MemberAction> all = new ArrayList<>();
    if (!outranks(own, other)) {
      return all;
    }
    if (own == MemberRole.OWNER && other != null) {
      all.add(other == MemberRole.MODERATOR ? MAKE_MEMBER : MAKE_MODERATOR);
      all.add(HAND_OVER);
    }
    all.add(MUTE);
    if (other != null) {
      all.add(REMOVE);
    }
    all.add(BAN);
    return all;
  }

  private static boolean outranks(@Nullable MemberRole own, @Nullable MemberRole other) {
    return switch (own) {
      case OWNER -> other != MemberRole.OWNER;
      case MODERATOR -> other == null || other == MemberRole.MEMBER;
      case MEMBER -> false;
      case null -> false;
    };
  }

  /** The key of its words, and the id of its nodes. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it takes something from the person. */
  boolean isDanger() {
    return this == REMOVE || this == BAN;
  }
}
