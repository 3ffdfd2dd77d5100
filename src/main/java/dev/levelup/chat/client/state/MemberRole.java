package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Member;
import java.util.Locale;

/** What a member of a room may do in it; the most powerful first. */
public enum MemberRole {
  OWNER,
  MODERATOR,
  MEMBER;

  /** The word of the protocol. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a member; {@link #MEMBER} for a role of another server. */
  public static MemberRole of(Member member) {
    return switch (member.role()) {
      case "owner" -> OWNER;
      case "moderator" -> MODERATOR;
      default -> MEMBER;
    };
  }
}
