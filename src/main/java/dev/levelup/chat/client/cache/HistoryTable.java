package dev.levelup.chat.client.cache;

import com.google.gson.Gson;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.Quote;
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
import org.jspecify.annotations.Nullable;

/** The recent history of each room, messages in their JSON of the protocol. */
final class HistoryTable {
  private static final Gson gson = WireJson.gson();

  private HistoryTable() {}

  static Optional<StoredHistory> find(Connection connection, RoomId room) throws SQLException {
    List<Message> messages =
        Sql.rows(
            connection,
            "select body from messages where room = ?",
            HistoryTable::message,
            room.toString());
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
    Sql.update(
        connection,
        """
        insert into histories (room, complete, at, rev) values (?1, ?2, ?3, ?4)
        on conflict do update set complete = ?2, at = ?3, rev = ?4""",
        room.toString(),
        history.complete(),
        history.at().toString(),
        history.rev());
    Map<String, String> former = bodies(connection, room);
    boolean erases =
        history.messages().stream()
            .anyMatch(each -> showsDeleted(each) && isOther(each, former.get(each.id().value())));
    if (erases) {
      // SQLite leaves copies in neighbouring pages: deleting all rows clears all their pages.
      Sql.update(connection, "delete from messages where room = ?", room.toString());
      former.clear();
      index.forget(room);
    }
    write(connection, room, history.messages(), former, index);
    return erases;
  }

  private static boolean showsDeleted(Message message) {
    Quote quote = message.replyTo();
    return message.isDeleted() || (quote != null && quote.deleted());
  }

  private static boolean isOther(Message message, @Nullable String former) {
    return former != null && !former.equals(gson.toJson(message));
  }

  private static void write(
      Connection connection,
      RoomId room,
      List<Message> messages,
      Map<String, String> former,
      SearchIndex index)
      throws SQLException {
    for (Message each : messages) {
      String body = gson.toJson(each);
      if (!body.equals(former.remove(each.id().value()))) {
        Sql.update(
            connection,
            "insert or replace into messages (room, id, body) values (?, ?, ?)",
            room.toString(),
            each.id().value(),
            body);
        TextTable.store(connection, each);
        index.put(each);
      }
    }
    for (String id : former.keySet()) {
      Sql.update(connection, "delete from messages where room = ? and id = ?", room.toString(), id);
      index.remove(room, new MessageId(id));
    }
  }

  /**
   * Replaces the former state of a message and the quotes of it, if there are any.
   *
   * @param index changes with it
   * @return whether text of it was stored that is deleted now
   */
  static boolean update(Connection connection, Message message, SearchIndex index)
      throws SQLException {
    Optional<StoredHistory> stored = find(connection, message.room());
    if (stored.isEmpty()) {
      return false;
    }
    StoredHistory next = stored.get().with(message);
    return !next.equals(stored.get()) && store(connection, message.room(), next, index);
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

  /** One stored message. */
  static Optional<Message> message(Connection connection, RoomId room, MessageId id)
      throws SQLException {
    return Sql.rows(
            connection,
            "select body from messages where room = ? and id = ?",
            HistoryTable::message,
            room.toString(),
            id.value())
        .stream()
        .findFirst();
  }

  private static Message message(ResultSet row) throws SQLException {
    return gson.fromJson(row.getString("body"), Message.class);
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

  private static StoredHistory history(ResultSet row, List<Message> messages) throws SQLException {
    return new StoredHistory(
        messages,
        row.getBoolean("complete"),
        Instant.parse(row.getString("at")),
        row.getLong("rev"));
  }
}
