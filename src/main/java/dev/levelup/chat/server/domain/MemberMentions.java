package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Tables;

/** Whom a text mentions in a room now. */
final class MemberMentions {
  private MemberMentions() {}

  /** Looks up the possible mentions, in the transaction that stores the text. */
  static Mentions of(Tables tables, RoomRow room, UserId author, MentionFinder possible) {
    boolean mayMentionAll = possible.namesAll() && RoomAccess.isModerator(tables, room, author);
    return possible.resolve(author, mayMentionAll, keys -> tables.members().named(room, keys));
  }
}
