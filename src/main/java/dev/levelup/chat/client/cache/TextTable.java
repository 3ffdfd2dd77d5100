package dev.levelup.chat.client.cache;

import com.google.gson.Gson;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.WireJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** What search compares of the stored messages: columns of the messages' own table. */
final class TextTable {
  private static final Gson gson = WireJson.gson();

  private static final int MOST_WRITERS = 1000;

  private TextTable() {}

  /** The undeleted messages of a room. Completes rows that an earlier version has written. */
  static List<SearchableText> of(Connection connection, RoomId room) throws SQLException {
    complete(connection, room);
    return Sql.rows(
        connection,
        """
        select id, author, at, folded, parts from messages
        where room = ? and (folded != '' or parts != 0) order by at desc""",
        row -> text(room, row),
        room.toString());
  }

  private static SearchableText text(RoomId room, ResultSet row) throws SQLException {
    return new SearchableText(
        room,
        new MessageId(row.getString(1)),
        new UserId(row.getString(2)),
        row.getLong(3),
        Objects.requireNonNull(row.getString(4)),
        row.getInt(5));
  }

  /** As {@link ChatStore#writers}; without the rows that {@link #of} has not completed yet. */
  static List<User> writers(Connection connection) throws SQLException {
    return Sql.rows(
        connection,
        """
        select body, max(at) newest from messages
        where author is not null group by author order by newest desc limit ?""",
        row -> gson.fromJson(row.getString("body"), Message.class).author(),
        MOST_WRITERS);
  }

  private static void complete(Connection connection, RoomId room) throws SQLException {
    List<Message> incomplete =
        Sql.rows(
            connection,
            "select body from messages where room = ? and folded is null",
            row -> gson.fromJson(row.getString("body"), Message.class),
            room.toString());
    for (Message each : incomplete) {
      store(connection, each);
    }
  }

  /** Stores it for a message that is stored. */
  static void store(Connection connection, Message message) throws SQLException {
    SearchableText text = SearchableText.of(message);
    Sql.update(
        connection,
        """
        update messages set author = ?1, at = ?2, folded = ?3, parts = ?4,
          bytes = length(cast(body as blob)) + length(cast(?3 as blob))
        where room = ?5 and id = ?6""",
        text.author().value(),
        text.at(),
        text.folded(),
        text.parts(),
        text.room().toString(),
        text.id().value());
  }
}
