package dev.levelup.chat.server.store;

import java.util.Locale;

/** What a member may do in a room. */
public enum Role {
  /** The one who made the room. */
  OWNER,
  /** Anybody else in it. */
  MEMBER;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
