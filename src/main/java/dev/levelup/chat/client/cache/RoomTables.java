package dev.levelup.chat.client.cache;

import com.google.gson.Gson;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.WireJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The small tables about rooms: drafts, read positions, where the user went lately, and the lists
 * in their JSON of the protocol.
 */
final class RoomTables {
  private static final Gson gson = WireJson.gson();

  private RoomTables() {}

  static Map<RoomId, StoredDraft> drafts(Connection connection) throws SQLException {
    Map<RoomId, StoredDraft> drafts = new HashMap<>();
    Sql.rows(
        connection,
        "select room, content, reply_to from drafts",
        row ->
            drafts.put(
                RoomId.parse(row.getString("room")),
                new StoredDraft(
                    row.getString("content"), StoredQuotes.quote(row.getString("reply_to")))));
    return drafts;
  }

  static void storeDraft(Connection connection, RoomId room, StoredDraft draft)
      throws SQLException {
    if (draft.text().isEmpty() && draft.replyTo() == null) {
      forgetDraft(connection, room);
    } else {
      Sql.update(
          connection,
          "insert or replace into drafts (room, content, reply_to) values (?, ?, ?)",
          room.toString(),
          draft.text(),
          StoredQuotes.text(draft.replyTo()));
    }
  }

  static void forgetDraft(Connection connection, RoomId room) throws SQLException {
    Sql.update(connection, "delete from drafts where room = ?", room.toString());
  }

  static Map<RoomId, MessageId> reads(Connection connection) throws SQLException {
    Map<RoomId, MessageId> reads = new HashMap<>();
    Sql.rows(
        connection,
        "select room, message from reads",
        row ->
            reads.put(
                RoomId.parse(row.getString("room")), new MessageId(row.getString("message"))));
    return reads;
  }

  static void storeRead(Connection connection, RoomId room, MessageId newest) throws SQLException {
    Sql.update(
        connection,
        "insert or replace into reads (room, message) values (?, ?)",
        room.toString(),
        newest.value());
  }

  static void forgetRead(Connection connection, RoomId room) throws SQLException {
    Sql.update(connection, "delete from reads where room = ?", room.toString());
  }

  static Map<RoomId, Long> unsentReads(Connection connection) throws SQLException {
    Map<RoomId, Long> reads = new HashMap<>();
    Sql.rows(
        connection,
        "select room, seq from unsent_reads",
        row -> reads.put(RoomId.parse(row.getString("room")), row.getLong("seq")));
    return reads;
  }

  static void storeUnsentRead(Connection connection, RoomId room, long seq) throws SQLException {
    if (seq == 0) {
      Sql.update(connection, "delete from unsent_reads where room = ?", room.toString());
    } else {
      Sql.update(
          connection,
          "insert or replace into unsent_reads (room, seq) values (?, ?)",
          room.toString(),
          seq);
    }
  }

  static Map<RoomKind, List<RoomInfo>> lists(Connection connection) throws SQLException {
    Map<RoomKind, List<RoomInfo>> lists = new EnumMap<>(RoomKind.class);
    Sql.rows(
        connection,
        "select kind, rooms from room_lists",
        row ->
            lists.put(
                RoomKind.valueOf(row.getString("kind")),
                List.of(gson.fromJson(row.getString("rooms"), RoomInfo[].class))));
    return lists;
  }

  static void storeList(Connection connection, RoomKind kind, List<RoomInfo> rooms)
      throws SQLException {
    Sql.update(
        connection,
        "insert or replace into room_lists (kind, rooms) values (?, ?)",
        kind.name(),
        gson.toJson(rooms));
  }

  static List<String> places(Connection connection) throws SQLException {
    return Sql.rows(
        connection, "select key from places order by number", row -> row.getString("key"));
  }

  static void storePlaces(Connection connection, List<String> places) throws SQLException {
    Sql.update(connection, "delete from places");
    for (String each : places) {
      Sql.update(connection, "insert into places (key) values (?)", each);
    }
  }
}
