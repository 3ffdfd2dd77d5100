package dev.levelup.chat.server.domain.messages;

import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Tables;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a message mentions in a room now. */
final class MemberMentions {
  private MemberMentions() {}

  /**
   * Looks up the possible mentions, in the transaction that stores the text.
   *
   * @param quoted whom the message mentions because it is a reply; null for nobody
   */
  static Mentions of(
      Tables tables, RoomRow room, UserId author, MentionFinder possible, @Nullable UserId quoted) {
    boolean mayMentionAll = possible.namesAll() && RoomAccess.isModerator(tables, room, author);
    Mentions named =
        possible.resolve(author, mayMentionAll, keys -> tables.members().named(room, keys));
    return quoted == null || quoted.equals(author) ? named : with(quoted, named);
  }

  private static Mentions with(UserId quoted, Mentions named) {
    return new Mentions(
        Stream.concat(Stream.of(quoted), named.users().stream())
            .distinct()
            .limit(Mentions.MOST)
            .toList(),
        named.all());
  }
}
