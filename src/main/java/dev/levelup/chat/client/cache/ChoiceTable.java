package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the user has chosen about rooms. */
final class ChoiceTable {
  private ChoiceTable() {}

  static Map<RoomId, StoredChoice> all(Connection connection) throws SQLException {
    Map<RoomId, StoredChoice> choices = new HashMap<>();
    Sql.rows(
        connection,
        "select room, level, muted_until from room_choices",
        row -> choices.put(RoomId.parse(row.getString("room")), choice(row)));
    return choices;
  }

  private static StoredChoice choice(ResultSet row) throws SQLException {
    String until = row.getString("muted_until");
    return new StoredChoice(row.getString("level"), until == null ? null : Instant.parse(until));
  }

  static void store(Connection connection, RoomId room, StoredChoice choice) throws SQLException {
    Instant until = choice.mutedUntil();
    Sql.update(
        connection,
        "insert or replace into room_choices (room, level, muted_until) values (?, ?, ?)",
        room.toString(),
        choice.level(),
        until == null ? null : until.toString());
  }
}
