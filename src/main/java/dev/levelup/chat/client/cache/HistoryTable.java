package dev.levelup.chat.client.cache;

import com.google.gson.Gson;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.WireJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recent history of each room, a message as the wire has it. */
final class HistoryTable {
  private static final Gson gson = WireJson.gson();

  private HistoryTable() {}

  static Optional<KeptHistory> find(Connection connection, RoomId room) throws SQLException {
    List<Message> messages =
        Sql.rows(
            connection,
            "select body from messages where room = ?",
            row -> gson.fromJson(row.getString("body"), Message.class),
            room.toString());
    return Sql.rows(
            connection,
            "select complete, at from histories where room = ?",
            row -> history(row, messages),
            room.toString())
        .stream()
        .findFirst();
  }

  /** Writes only what has changed since the last time. */
  static void keep(Connection connection, RoomId room, KeptHistory history) throws SQLException {
    Sql.update(
        connection,
        """
        insert into histories (room, complete, at) values (?1, ?2, ?3)
        on conflict do update set complete = ?2, at = ?3""",
        room.toString(),
        history.complete(),
        history.at().toString());
    Map<String, String> stale = bodies(connection, room);
    for (Message each : history.messages()) {
      String body = gson.toJson(each);
      if (!body.equals(stale.remove(each.id().value()))) {
        Sql.update(
            connection,
            "insert or replace into messages (room, id, body) values (?, ?, ?)",
            room.toString(),
            each.id().value(),
            body);
      }
    }
    for (String id : stale.keySet()) {
      Sql.update(connection, "delete from messages where room = ? and id = ?", room.toString(), id);
    }
  }

  static void forget(Connection connection, RoomId room) throws SQLException {
    Sql.update(connection, "delete from histories where room = ?", room.toString());
  }

  private static Map<String, String> bodies(Connection connection, RoomId room)
      throws SQLException {
    Map<String, String> bodies = new HashMap<>();
    Sql.rows(
        connection,
        "select id, body from messages where room = ?",
        row -> bodies.put(row.getString("id"), row.getString("body")),
        room.toString());
    return bodies;
  }

  private static KeptHistory history(ResultSet row, List<Message> messages) throws SQLException {
    return new KeptHistory(
        messages, row.getBoolean("complete"), Instant.parse(row.getString("at")));
  }
}
