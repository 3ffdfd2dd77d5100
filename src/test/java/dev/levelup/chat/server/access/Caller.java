package dev.levelup.chat.server.access;

import java.util.List;

/** The kinds of callers, from the least trusted to the most trusted. */
public enum Caller {
  NOBODY,
  EXPIRED_TOKEN,
  FOREIGN_KEY,
  ALG_NONE,
  NO_USER_ID,
  STRANGER,
  FORMER_MEMBER,
  BANNED,
  MEMBER,
  MODERATOR,
  OWNER;

  /** Those with a valid token, in the order of the tables' columns. */
  public static final List<Caller> SIGNED_IN =
      List.of(STRANGER, FORMER_MEMBER, BANNED, MEMBER, MODERATOR, OWNER);

  /** Whether the caller has a valid token. */
  public boolean isSignedIn() {
    return SIGNED_IN.contains(this);
  }
}
