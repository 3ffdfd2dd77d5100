package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What members have read, and what is new to them. A count looks at the newest {@value #FURTHEST}
 * messages only, so that its cost is bounded even for a user who has written thousands of messages
 * and read none.
 */
public final class ActivityTable {
  private static final int FURTHEST = 2000;

  private static final String SELECT =
      """
      select m.room, m.user_id, m.read_seq,
        case when m.read_seq >= r.last_seq then 0 else (
          select count(*) from (
            select 1 from messages x
            where x.room = m.room and x.user_id <> m.user_id and x.deleted = 0 and x.seq >
              case when m.read_seq > r.last_seq - %1$d then m.read_seq else r.last_seq - %1$d end
            limit %2$d) counted) end as unread,
        case when m.read_seq >= r.last_seq then 0 else (
          select count(*) from (
            select distinct x.seq from mentions x
            where x.user_id in (m.user_id, '') and x.room = m.room and x.seq > m.read_seq
              and x.author <> m.user_id
            limit %2$d) counted) end as mentions
      from room_members m join rooms r on r.number = m.room
      """
          .formatted(FURTHEST, ReadState.MOST);

  private final Sql sql;

  ActivityTable(Sql sql) {
    this.sql = sql;
  }

  private record Standing(long room, UserId user, ReadState state) {}

  /** How far a member has read; empty for others. */
  public Optional<ReadState> of(RoomRow room, UserId user) {
    return sql.<Standing>find(
            SELECT + "where m.room = ? and m.user_id = ?",
            ActivityTable::standing,
            room.number(),
            user.value())
        .map(Standing::state);
  }

  /**
   * How far a user has read, in those of the rooms that the user belongs to.
   *
   * @param rooms by {@link RoomRow#number}, as in the result
   */
  public Map<Long, ReadState> of(UserId user, List<Long> rooms) {
    Map<Long, ReadState> states = new HashMap<>();
    List<Standing> found =
        sql.inChunks(
            SELECT + "where m.user_id = ? and m.room in (%s)",
            rooms,
            ActivityTable::standing,
            user.value());
    found.forEach(each -> states.put(each.room(), each.state()));
    return states;
  }

  /** How far those of the users have read who belong to a room. */
  public Map<UserId, ReadState> of(RoomRow room, List<UserId> users) {
    Map<UserId, ReadState> states = new HashMap<>();
    List<Standing> found =
        sql.inChunks(
            SELECT + "where m.room = ? and m.user_id in (%s)",
            users.stream().map(UserId::value).toList(),
            ActivityTable::standing,
            room.number());
    found.forEach(each -> states.put(each.user(), each.state()));
    return states;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getLong("room"),
        new UserId(row.getString("user_id")),
        new ReadState(row.getLong("read_seq"), row.getInt("unread"), row.getInt("mentions")));
  }

  /** The number up to which a member has read; empty for others. */
  public Optional<Long> readSeq(RoomRow room, UserId user) {
    return sql.find(
        "select read_seq from room_members where room = ? and user_id = ?",
        row -> row.getLong("read_seq"),
        room.number(),
        user.value());
  }

  /** Moves a member's read mark. */
  public void mark(RoomRow room, UserId user, long readSeq, Instant at) {
    sql.run(
        "update room_members set read_seq = ?, marked_at = ? where room = ? and user_id = ?",
        readSeq,
        at.toEpochMilli(),
        room.number(),
        user.value());
  }

  /** A read mark. */
  public record Mark(RoomId room, UserId user, long readSeq) {}

  /** The marks that have moved at that time or later. */
  public List<Mark> movedSince(Instant at) {
    return sql.all(
        """
        select r.kind, r.id, m.user_id, m.read_seq
        from room_members m join rooms r on r.number = m.room
        where m.marked_at > 0 and m.marked_at >= ?\
        """,
        row ->
            new Mark(
                RoomTable.id(row.getString("kind"), row.getString("id")),
                new UserId(row.getString("user_id")),
                row.getLong("read_seq")),
        at.toEpochMilli());
  }

  /** Members of a room with a larger id than {@code after}; null for the first ones. */
  public List<UserId> members(RoomRow room, @Nullable UserId after, int most) {
    return sql.all(
        "select user_id from room_members where room = ? and user_id > ? order by user_id limit ?",
        row -> new UserId(row.getString("user_id")),
        room.number(),
        after == null ? "" : after.value(),
        most);
  }
}
