package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The spans of a room's stored messages: the recent ones, and those of a kept room. */
final class SpanTable {
  private final Connection connection;
  private final RoomId room;

  SpanTable(Connection connection, RoomId room) {
    this.connection = connection;
    this.room = room;
  }

  /** The kept messages; null if not even the newest one is known. */
  @Nullable Span kept() throws SQLException {
    return find(
        """
        select kept_from, kept_to, kept_rev from histories
        where room = ? and kept_from is not null""");
  }

  /** The recent messages; null if there is none. */
  @Nullable Span recent() throws SQLException {
    return find(
        """
        select case when complete then 1 else oldest end, newest, rev from histories
        where room = ? and oldest is not null""");
  }

  private @Nullable Span find(String query) throws SQLException {
    return Sql.rows(connection, query, SpanTable::span, room.toString()).stream()
        .findFirst()
        .orElse(null);
  }

  private static Span span(ResultSet row) throws SQLException {
    return new Span(row.getLong(1), row.getLong(2), row.getLong(3));
  }

  /** The room has a history, which begins empty. */
  void begin(Instant now) throws SQLException {
    Sql.update(
        connection,
        "insert or ignore into histories (room, complete, at) values (?, 0, ?)",
        room.toString(),
        now.toString());
  }

  void setKept(@Nullable Span kept) throws SQLException {
    Sql.update(
        connection,
        "update histories set kept_from = ?, kept_to = ?, kept_rev = ? where room = ?",
        kept == null ? null : kept.from(),
        kept == null ? null : kept.to(),
        kept == null ? null : kept.rev(),
        room.toString());
  }

  /** The kept messages, the last of which are the recent ones. */
  void setBoth(Span kept) throws SQLException {
    setKept(kept);
    long oldest = Math.max(kept.from(), kept.to() - ChatStore.MOST_MESSAGES + 1);
    Sql.update(
        connection,
        """
        update histories set oldest = ?, newest = ?, complete = ?, rev = ? where room = ?""",
        oldest,
        kept.to(),
        oldest <= 1,
        kept.rev(),
        room.toString());
  }

  /** The newest stored message was the newest one at that time. */
  void setAt(Instant now) throws SQLException {
    Sql.update(
        connection, "update histories set at = ? where room = ?", now.toString(), room.toString());
  }

  /** A span that was current up to one change is current up to another one. */
  void advance(long after, long upTo) throws SQLException {
    for (String column : new String[] {"rev", "kept_rev"}) {
      Sql.update(
          connection,
          "update histories set %1$s = max(%1$s, ?1) where room = ?2 and %1$s >= ?3"
              .formatted(column),
          upTo,
          room.toString(),
          after);
    }
  }
}
