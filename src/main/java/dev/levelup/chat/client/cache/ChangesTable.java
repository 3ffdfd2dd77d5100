package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pending edits and deletions, in the order in which they are sent. */
final class ChangesTable {
  private ChangesTable() {}

  static List<ChangeEntry> all(Connection connection) throws SQLException {
    return Sql.rows(connection, "select * from changes order by number", ChangesTable::entry);
  }

  /** Stores a change behind all others; it replaces a former one of the same message. */
  static void add(Connection connection, ChangeEntry entry) throws SQLException {
    forget(connection, entry);
    Sql.update(
        connection,
        "insert into changes (name, room, written, message, content, refusal) values (?, ?, ?, ?, ?, ?)",
        name(entry),
        entry.room().toString(),
        written(entry),
        message(entry),
        entry.content(),
        entry.refusal());
  }

  /** Stores the new state of a change, in its place of the order. */
  static void update(Connection connection, ChangeEntry entry) throws SQLException {
    Sql.update(
        connection,
        "update changes set message = ?, refusal = ? where name = ?",
        message(entry),
        entry.refusal(),
        name(entry));
  }

  static void forget(Connection connection, ChangeEntry entry) throws SQLException {
    Sql.update(connection, "delete from changes where name = ?", name(entry));
  }

  private static ChangeEntry entry(ResultSet row) throws SQLException {
    String written = row.getString("written");
    String message = row.getString("message");
    return new ChangeEntry(
        RoomId.parse(row.getString("room")),
        written == null ? null : new ClientMessageId(written),
        message == null ? null : new MessageId(message),
        row.getString("content"),
        row.getString("refusal"));
  }

  /** The key of the message: the same before and after the server has confirmed it. */
  private static String name(ChangeEntry entry) {
    String written = written(entry);
    return written == null ? "message:" + message(entry) : "written:" + written;
  }

  private static @Nullable String written(ChangeEntry entry) {
    return entry.written() == null ? null : entry.written().value();
  }

  private static @Nullable String message(ChangeEntry entry) {
    return entry.message() == null ? null : entry.message().value();
  }
}
