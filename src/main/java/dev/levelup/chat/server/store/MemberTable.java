package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of rooms. */
public final class MemberTable {
  private static final String SELECT =
      "select m.user_id, m.user_name, m.role, m.joined_at, "
          + AvatarTable.SELECTED
          + " from room_members m "
          + AvatarTable.joined("m");

  private final Sql sql;

  MemberTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds a member, who has read everything so far; an existing member keeps the role and the mark.
   *
   * @param nameKey the form in which names are compared; null if it is added later
   * @return whether the user was no member
   */
  public boolean add(RoomRow room, User user, @Nullable String nameKey, Role role, Instant at) {
    int added =
        sql.run(
            """
            insert into room_members (room, user_id, user_name, name_key, role, joined_at, read_seq)
            select number, ?, ?, ?, ?, ?, last_seq from rooms where number = ?
            on conflict do nothing\
            """,
            user.id().value(),
            user.name(),
            nameKey,
            role.word(),
            at.toEpochMilli(),
            room.number());
    if (added == 1) {
      sql.run("update rooms set members = members + 1 where number = ?", room.number());
    }
    return added == 1;
  }

  /**
   * A membership whose name has no key yet.
   *
   * @param room its {@link RoomRow#number}
   */
  public record Unkeyed(long room, UserId user, String name) {}

  /** At most {@code most} memberships from before names of members had keys. */
  public List<Unkeyed> unkeyed(int most) {
    return sql.all(
        "select room, user_id, user_name from room_members where name_key is null limit ?",
        row ->
            new Unkeyed(
                row.getLong("room"),
                new UserId(row.getString("user_id")),
                row.getString("user_name")),
        most);
  }

  /** Stores the key of a member's name. */
  public void keepNameKey(Unkeyed member, String nameKey) {
    sql.run(
        "update room_members set name_key = ? where room = ? and user_id = ?",
        nameKey,
        member.room(),
        member.user().value());
  }

  /** The members of a room whose names have these keys, by key. */
  public Map<String, List<UserId>> named(RoomRow room, Set<String> nameKeys) {
    Map<String, List<UserId>> found = new HashMap<>();
    List<Named> named =
        sql.inChunks(
            """
            select name_key, user_id from room_members
            where room = ? and name_key in (%s) order by user_id\
            """,
            List.copyOf(nameKeys),
            row -> new Named(row.getString("name_key"), new UserId(row.getString("user_id"))),
            room.number());
    named.forEach(
        each -> found.computeIfAbsent(each.nameKey(), _ -> new ArrayList<>()).add(each.user()));
    return found;
  }

  private record Named(String nameKey, UserId user) {}

  /** Ends a membership; false if there was none. */
  public boolean remove(RoomRow room, UserId user) {
    int removed =
        sql.run(
            "delete from room_members where room = ? and user_id = ?", room.number(), user.value());
    if (removed == 1) {
      sql.run(
          "update rooms set removals = removals + 1, members = members - 1 where number = ?",
          room.number());
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

  /** A user's role; empty if the user is not a member. */
  public Optional<Role> role(RoomRow room, UserId user) {
    return find(room, user).flatMap(member -> Role.of(member.role()));
  }

  /** A user as a member; empty if the user is none. */
  public Optional<Member> find(RoomRow room, UserId user) {
    return sql.find(
        SELECT + "where m.room = ? and m.user_id = ?",
        MemberTable::member,
        room.number(),
        user.value());
  }

  /** Changes a member's role. A room never has two owners, not even within a transaction. */
  public void setRole(RoomRow room, UserId user, Role role) {
    sql.run(
        "update room_members set role = ? where room = ? and user_id = ?",
        role.word(),
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
            and (m.user_name, m.user_id) > (select user_name, user_id from room_members
            where room = ? and user_id = ?)
            """;
    String query =
        SELECT + "where m.room = ? " + behind + "order by m.user_name, m.user_id limit ?";
    return after == null
        ? sql.all(query, MemberTable::member, room.number(), limit)
        : sql.all(query, MemberTable::member, room.number(), room.number(), after, limit);
  }

  /** How many members a room has, counted up to {@code most}. */
  public int count(RoomRow room, int most) {
    return (int)
        sql.number(
            "select count(*) from (select 1 from room_members where room = ? limit ?) counted",
            room.number(),
            most);
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
        AvatarTable.path(row),
        row.getString("role"),
        null,
        joinedAt(row));
  }

  private static @Nullable Instant joinedAt(ResultSet row) throws SQLException {
    long millis = row.getLong("joined_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
