package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recent history of each room. Below it, a kept room has the rest of its messages. */
final class HistoryTable {
  private HistoryTable() {}

  static Optional<StoredHistory> find(Connection connection, RoomId room) throws SQLException {
    List<Message> messages =
        MessageTable.all(
            connection,
            room,
            """
            (seq is null
              or seq >= coalesce((select oldest from histories where room = messages.room), seq))""");
    return Sql.rows(
            connection,
            "select complete, at, rev from histories where room = ?",
            row -> history(row, messages),
            room.toString())
        .stream()
        .findFirst();
  }

  /**
   * Stores a history; writes only what has changed since the last time.
   *
   * @param index changes with it
   * @return whether the text of a message that is deleted now was stored before, in a quote too
   */
  static boolean store(Connection connection, RoomId room, StoredHistory history, SearchIndex index)
      throws SQLException {
    Long oldest = end(history, Comparator.naturalOrder());
    Sql.update(
        connection,
        """
        insert into histories (room, complete, at, rev, oldest, newest)
        values (?1, ?2, ?3, ?4, ?5, ?6)
        on conflict do update set complete = ?2, at = ?3, rev = ?4, oldest = ?5, newest = ?6""",
        room.toString(),
        history.complete(),
        history.at().toString(),
        history.rev(),
        oldest,
        end(history, Comparator.reverseOrder()));
    KeptTable kept = new KeptTable(connection, room, index);
    MessageTable messages = new MessageTable(connection, room, index);
    if (oldest != null && kept.isKept()) {
      writeInto(messages, history.messages(), oldest);
      kept.join();
    } else {
      replace(messages, history.messages());
    }
    return messages.erase();
  }

  private static @Nullable Long end(StoredHistory history, Comparator<Long> order) {
    return history.messages().stream()
        .map(Message::seq)
        .filter(Objects::nonNull)
        .min(order)
        .orElse(null);
  }

  private static void replace(MessageTable table, List<Message> messages) throws SQLException {
    Map<String, String> former = table.bodies("true");
    for (Message each : messages) {
      table.put(each, former.remove(each.id().value()));
    }
    for (String id : former.keySet()) {
      table.remove(id);
    }
  }

  /** What a kept room has besides remains, and may be newer. */
  private static void writeInto(MessageTable table, List<Message> messages, long oldest)
      throws SQLException {
    Map<String, String> former = table.bodies("seq >= ?", oldest);
    for (Message each : messages) {
      table.putNewer(each, former.get(each.id().value()));
    }
  }

  static void forget(Connection connection, RoomId room, SearchIndex index) throws SQLException {
    Sql.update(connection, "delete from histories where room = ?", room.toString());
    index.forget(room);
  }

  /** The rooms that have a history. */
  static List<RoomId> rooms(Connection connection) throws SQLException {
    return Sql.rows(
        connection, "select room from histories", row -> RoomId.parse(row.getString("room")));
  }

  private static StoredHistory history(ResultSet row, List<Message> messages) throws SQLException {
    return new StoredHistory(
        messages,
        row.getBoolean("complete"),
        Instant.parse(row.getString("at")),
        row.getLong("rev"));
  }
}
