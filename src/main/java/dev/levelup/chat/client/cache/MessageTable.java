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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stored messages, in their JSON of the protocol; the search index changes with them. */
final class MessageTable {
  private static final Gson gson = WireJson.gson();

  /** On each side of a row; more than the rows of the pages among which SQLite moves one. */
  private static final int NEIGHBOURS = 50;

  private final Connection connection;
  private final RoomId room;
  private final SearchIndex index;
  private final Set<String> erased = new LinkedHashSet<>();

  MessageTable(Connection connection, RoomId room, SearchIndex index) {
    this.connection = connection;
    this.room = room;
    this.index = index;
  }

  /** One stored message. */
  static Optional<Message> find(Connection connection, RoomId room, MessageId id)
      throws SQLException {
    return Sql.rows(
            connection,
            "select body from messages where room = ? and id = ?",
            MessageTable::message,
            room.toString(),
            id.value())
        .stream()
        .findFirst();
  }

  /**
   * The messages of a room that fulfil a condition.
   *
   * @param condition about the columns of the table, and what follows it
   */
  static List<Message> all(Connection connection, RoomId room, String condition, Object... values)
      throws SQLException {
    return Sql.rows(
        connection,
        "select body from messages where room = ? and " + condition,
        MessageTable::message,
        with(room, values));
  }

  private static Object[] with(RoomId room, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = room.toString();
    System.arraycopy(values, 0, all, 1, values.length);
    return all;
  }

  private static Message message(ResultSet row) throws SQLException {
    return gson.fromJson(row.getString("body"), Message.class);
  }

  /** The JSON of the messages that fulfil a condition, by their ids. */
  Map<String, String> bodies(String condition, Object... values) throws SQLException {
    Map<String, String> bodies = new HashMap<>();
    Sql.rows(
        connection,
        "select id, body from messages where room = ? and " + condition,
        row -> bodies.put(row.getString("id"), row.getString("body")),
        with(room, values));
    return bodies;
  }

  /**
   * Stores a message.
   *
   * @param former what is stored of it; null if nothing is
   */
  void put(Message message, @Nullable String former) throws SQLException {
    String body = gson.toJson(message);
    if (!body.equals(former)) {
      write(message, body);
      if (former != null && lacksText(message)) {
        erased.add(message.id().value());
      }
    }
  }

  private static boolean lacksText(Message message) {
    Quote quote = message.replyTo();
    return message.isDeleted() || (quote != null && quote.deleted());
  }

  private void write(Message message, String body) throws SQLException {
    Quote quote = message.replyTo();
    Sql.update(
        connection,
        """
        insert or replace into messages (room, id, body, seq, quoted) values (?, ?, ?, ?, ?)""",
        room.toString(),
        message.id().value(),
        body,
        message.seq(),
        quote == null ? null : quote.id().value());
    TextTable.store(connection, message);
    index.put(message);
  }

  /** As {@link #put}, unless what is stored is newer. */
  void putNewer(Message message, @Nullable String former) throws SQLException {
    put(former == null ? message : newer(gson.fromJson(former, Message.class), message), former);
  }

  /** The newer state of a message, with the newer state of what it quotes. */
  private static Message newer(Message held, Message other) {
    Message newer = other.rev() < held.rev() ? held : other;
    Quote one = held.replyTo();
    Quote two = other.replyTo();
    return newer.replyTo() == null || one == null || two == null
        ? newer
        : newer.withState(newer.state().withReplyTo(two.rev() < one.rev() ? one : two));
  }

  /** Replaces the former state of a message and the quotes of it, as far as they are stored. */
  void update(Message changed) throws SQLException {
    String id = changed.id().value();
    // Not "id = ? or quoted = ?", for which SQLite reads every message of the room.
    Map<String, String> rows =
        bodies(
            "id in (select ? union all select id from messages where room = ? and quoted = ?)",
            id,
            room.toString(),
            id);
    String own = rows.remove(id);
    if (own != null) {
      putNewer(changed, own);
    }
    for (String former : rows.values()) {
      put(withQuote(gson.fromJson(former, Message.class), changed), former);
    }
  }

  private static Message withQuote(Message reply, Message changed) {
    Quote quote = reply.replyTo();
    return quote != null && changed.rev() > quote.rev()
        ? reply.withState(reply.state().withReplyTo(Quote.of(changed)))
        : reply;
  }

  void remove(String id) throws SQLException {
    Sql.update(connection, "delete from messages where room = ? and id = ?", room.toString(), id);
    index.remove(room, new MessageId(id));
  }

  /**
   * Clears what SQLite leaves of deleted text. When it moves a row to the page beside, the former
   * page still contains it; only a page whose rows are all deleted is cleared. So the rows of the
   * pages around are deleted and written again.
   *
   * @return whether text of stored messages or their quotes was deleted
   */
  boolean erase() throws SQLException {
    if (!erased.isEmpty()) {
      Sql.script(connection, "create temp table near (id text primary key) without rowid");
      for (String id : erased) {
        near("id <= ? order by id desc", id);
        near("id > ? order by id", id);
      }
      rewriteNear();
      Sql.script(connection, "drop table near");
    }
    return !erased.isEmpty();
  }

  private void near(String condition, String id) throws SQLException {
    Sql.update(
        connection,
        "insert or ignore into near select id from messages where room = ? and %s limit ?"
            .formatted(condition),
        room.toString(),
        id,
        NEIGHBOURS);
  }

  private void rewriteNear() throws SQLException {
    Sql.script(connection, "create temp table rewritten as select * from messages where false");
    for (String statement :
        List.of(
            "insert into rewritten select * from messages where room = ? and id in near",
            "delete from messages where room = ? and id in near",
            "insert into messages select * from rewritten where room = ? order by id")) {
      Sql.update(connection, statement, room.toString());
    }
    Sql.script(connection, "drop table rewritten");
  }
}
