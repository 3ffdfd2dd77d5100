package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outbox, in the order in which the messages were written. */
final class OutboxTable {
  private OutboxTable() {}

  static List<OutboxEntry> all(Connection connection) throws SQLException {
    Map<ClientMessageId, List<OutboxFile>> files = FilesTable.ofMessages(connection);
    return Sql.rows(
        connection,
        "select * from outbox order by number",
        row -> entry(row, files.getOrDefault(id(row), List.of())));
  }

  /**
   * Stores a new entry, or the new state of one.
   *
   * @return whether it is new
   */
  static boolean put(Connection connection, OutboxEntry entry) throws SQLException {
    String sentAfter = text(entry.sentAfter());
    int known =
        Sql.update(
            connection,
            "update outbox set sent_after = ?, refusal = ? where id = ?",
            sentAfter,
            entry.refusal(),
            entry.id().value());
    if (known == 0) {
      Sql.update(
          connection,
          """
          insert into outbox (id, room, content, reply_to, created_at, sent_after, refusal)
          values (?, ?, ?, ?, ?, ?, ?)""",
          entry.id().value(),
          entry.room().toString(),
          entry.content(),
          StoredQuotes.text(entry.replyTo()),
          text(entry.createdAt()),
          sentAfter,
          entry.refusal());
      for (OutboxFile each : entry.files()) {
        FilesTable.send(connection, each, entry.id());
      }
    }
    return known == 0;
  }

  static void forget(Connection connection, ClientMessageId id) throws SQLException {
    Sql.update(connection, "delete from outbox where id = ?", id.value());
    FilesTable.forget(connection, id);
  }

  private static ClientMessageId id(ResultSet row) throws SQLException {
    return new ClientMessageId(row.getString("id"));
  }

  private static OutboxEntry entry(ResultSet row, List<OutboxFile> files) throws SQLException {
    String sentAfter = row.getString("sent_after");
    return new OutboxEntry(
        id(row),
        RoomId.parse(row.getString("room")),
        row.getString("content"),
        StoredQuotes.quote(row.getString("reply_to")),
        Instant.parse(row.getString("created_at")),
        sentAfter == null ? null : Instant.parse(sentAfter),
        row.getString("refusal"),
        files);
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
