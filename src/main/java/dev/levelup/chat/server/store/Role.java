package dev.levelup.chat.server.store;

import java.util.Locale;

/** What a member may do in a room. */
public enum Role {
  /** The creator of the room. */
  OWNER,
  /** Any other member. */
  MEMBER;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
