package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A room whose whole history the user may keep. Two spans of its messages are stored: the recent
 * ones, which each room has, and the kept ones. Neither has a gap. As soon as they adjoin, they are
 * one span, and the recent ones are its end.
 */
final class KeptTable {
  private final Connection connection;
  private final RoomId room;
  private final SearchIndex index;
  private final SpanTable spans;

  KeptTable(Connection connection, RoomId room, SearchIndex index) {
    this.connection = connection;
    this.room = room;
    this.index = index;
    this.spans = new SpanTable(connection, room);
  }

  /** Whether the user keeps the room. */
  boolean isKept() throws SQLException {
    return !Sql.rows(
            connection,
            "select 1 from room_choices where room = ? and kept",
            row -> row.getInt(1),
            room.toString())
        .isEmpty();
  }

  /** What is stored, to be read. */
  KeptPages pages() throws SQLException {
    return new KeptPages(connection, room, isKept() ? spans.kept() : null);
  }

  /**
   * Makes one span of the recent messages and the kept ones, if none is missing between them. To be
   * called after each change of one of them.
   *
   * @return whether messages were deleted
   */
  boolean join() throws SQLException {
    Span kept = spans.kept();
    Span recent = spans.recent();
    if (kept == null && recent != null) {
      spans.setBoth(recent);
    } else if (kept != null && recent != null && kept.adjoins(recent)) {
      spans.setBoth(kept.with(recent));
    } else if (kept != null && (recent == null || recent.to() < kept.from())) {
      spans.setBoth(kept); // The recent messages are not recent any more.
      return removeOutside(kept);
    }
    return false;
  }

  private boolean removeOutside(Span span) throws SQLException {
    MessageTable messages = new MessageTable(connection, room, index);
    Set<String> outside =
        messages
            .bodies("(seq is null or seq not between ? and ?)", span.from(), span.to())
            .keySet();
    for (String id : outside) {
      messages.remove(id);
    }
    return !outside.isEmpty();
  }

  /**
   * The user does not keep the room any more: the recent messages remain.
   *
   * @return whether others were deleted
   */
  boolean end() throws SQLException {
    spans.setKept(null);
    int deleted =
        Sql.update(
            connection,
            """
            delete from messages where room = ?1
              and seq < (select oldest from histories where room = ?1)""",
            room.toString());
    index.forget(room);
    return deleted > 0;
  }
}
