package dev.levelup.chat.server.access;

import java.util.List;

/** Everybody who may ask for something, from the least known to the best. */
public enum Caller {
  NOBODY,
  EXPIRED_TOKEN,
  FOREIGN_KEY,
  ALG_NONE,
  NO_USER_ID,
  STRANGER,
  FORMER_MEMBER,
  MEMBER,
  OWNER;

  /** Those whose token is good, in the order of the tables' columns. */
  public static final List<Caller> SIGNED_IN = List.of(STRANGER, FORMER_MEMBER, MEMBER, OWNER);

  /** Whether the caller shows a token that is good. */
  public boolean isSignedIn() {
    return SIGNED_IN.contains(this);
  }
}
