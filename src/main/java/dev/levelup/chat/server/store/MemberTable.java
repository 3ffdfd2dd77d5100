package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of rooms. */
public final class MemberTable {
  private final Sql sql;

  MemberTable(Sql sql) {
    this.sql = sql;
  }

  /** Adds a member; an existing member keeps the role. */
  public void add(RoomRow room, User user, Role role) {
    sql.run(
        """
        insert into room_members (room, user_id, user_name, role)
        values (?, ?, ?, ?) on conflict do nothing""",
        room.number(),
        user.id().value(),
        user.name(),
        role.word());
  }

  /** Ends a membership; false if there was none. */
  public boolean remove(RoomRow room, UserId user) {
    int removed =
        sql.run(
            "delete from room_members where room = ? and user_id = ?", room.number(), user.value());
    if (removed == 1) {
      sql.run("update rooms set removals = removals + 1 where number = ?", room.number());
    }
    return removed == 1;
  }

  /** Whether a user is a member, with any role. */
  public boolean isMember(RoomRow room, UserId user) {
    return sql.is(
        "select exists (select 1 from room_members where room = ? and user_id = ?)",
        room.number(),
        user.value());
  }

  /** Whether a user is the owner. */
  public boolean isOwner(RoomRow room, UserId user) {
    return sql.is(
        """
        select exists (select 1 from room_members
        where room = ? and user_id = ? and role = 'owner')""",
        room.number(),
        user.value());
  }

  /**
   * Members of a room, by name.
   *
   * @param after the id of the previous member, who must exist; null for the first ones
   */
  public List<Member> of(RoomRow room, @Nullable String after, int limit) {
    String behind =
        after == null
            ? ""
            : """
              and (user_name, user_id) > (select user_name, user_id from room_members
              where room = ? and user_id = ?)
              """;
    String query =
        "select user_id, user_name, role from room_members where room = ? "
            + behind
            + "order by user_name, user_id limit ?";
    return after == null
        ? sql.all(query, MemberTable::member, room.number(), limit)
        : sql.all(query, MemberTable::member, room.number(), room.number(), after, limit);
  }

  /** All members of a room. */
  public Set<UserId> idsOf(RoomRow room) {
    return Set.copyOf(
        sql.<UserId>all(
            "select user_id from room_members where room = ?",
            row -> new UserId(row.getString("user_id")),
            room.number()));
  }

  /** How many rooms a user owns. */
  public int ownedBy(UserId user) {
    return (int)
        sql.number(
            "select count(*) from room_members where user_id = ? and role = 'owner'", user.value());
  }

  /** The {@link RoomRow#number} of each room of which a user is a member. */
  public Set<Long> roomsOf(UserId user) {
    return Set.copyOf(
        sql.<Long>all(
            "select room from room_members where user_id = ?",
            row -> row.getLong(1),
            user.value()));
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new UserId(row.getString("user_id")),
        row.getString("user_name"),
        null,
        row.getString("role"));
  }
}
