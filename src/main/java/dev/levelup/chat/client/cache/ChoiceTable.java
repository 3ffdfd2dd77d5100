package dev.levelup.chat.client.cache;

import com.google.gson.Gson;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.WireJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the user has chosen about rooms. */
final class ChoiceTable {
  private static final Gson gson = WireJson.gson();

  private ChoiceTable() {}

  static Map<RoomId, StoredChoice> all(Connection connection) throws SQLException {
    Map<RoomId, StoredChoice> choices = new HashMap<>();
    Sql.rows(
        connection,
        "select room, level, muted_until, favourite, kept from room_choices",
        row -> choices.put(RoomId.parse(row.getString("room")), choice(row)));
    return choices;
  }

  private static StoredChoice choice(ResultSet row) throws SQLException {
    String until = row.getString("muted_until");
    return new StoredChoice(
        row.getString("level"),
        until == null ? null : Instant.parse(until),
        row.getBoolean("favourite"),
        row.getBoolean("kept"));
  }

  static void store(Connection connection, RoomId room, StoredChoice choice) throws SQLException {
    Instant until = choice.mutedUntil();
    Sql.update(
        connection,
        "insert or replace into room_choices values (?, ?, ?, ?, ?)",
        room.toString(),
        choice.level(),
        until == null ? null : until.toString(),
        choice.favourite(),
        choice.kept());
  }

  static void endKeeping(Connection connection, RoomId room) throws SQLException {
    Sql.update(connection, "update room_choices set kept = 0 where room = ?", room.toString());
  }

  static StoredOrder order(Connection connection) throws SQLException {
    return Sql.rows(
            connection,
            "select sorting, rooms from room_order",
            row ->
                new StoredOrder(
                    row.getString("sorting"),
                    Stream.of(gson.fromJson(row.getString("rooms"), String[].class))
                        .map(RoomId::parse)
                        .toList()))
        .stream()
        .findFirst()
        .orElse(StoredOrder.NONE);
  }

  static void storeOrder(Connection connection, StoredOrder order) throws SQLException {
    Sql.update(
        connection,
        "insert or replace into room_order values (1, ?, ?)",
        order.sorting(),
        gson.toJson(order.rooms().stream().map(RoomId::toString).toList()));
  }
}
