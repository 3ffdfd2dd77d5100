package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The members of rooms. */
public final class MemberTable {
  private final Handle handle;

  MemberTable(Handle handle) {
    this.handle = handle;
  }

  /** Adds a member; an existing member keeps the role. */
  public void add(RoomRow room, User user, Role role) {
    handle
        .createUpdate(
            """
            insert into room_members (room, user_id, user_name, role)
            values (:room, :user, :name, :role) on conflict do nothing""")
        .bind("room", room.number())
        .bind("user", user.id().value())
        .bind("name", user.name())
        .bind("role", role.word())
        .execute();
  }

  /** Ends a membership; false if there was none. */
  public boolean remove(RoomRow room, UserId user) {
    int removed =
        handle
            .createUpdate("delete from room_members where room = :room and user_id = :user")
            .bind("room", room.number())
            .bind("user", user.value())
            .execute();
    if (removed == 1) {
      handle
          .createUpdate("update rooms set removals = removals + 1 where number = :room")
          .bind("room", room.number())
          .execute();
    }
    return removed == 1;
  }

  /** Whether a user is a member, with any role. */
  public boolean isMember(RoomRow room, UserId user) {
    return handle
        .createQuery(
            "select exists (select 1 from room_members where room = :room and user_id = :user)")
        .bind("room", room.number())
        .bind("user", user.value())
        .mapTo(boolean.class)
        .one();
  }

  /** Whether a user is the owner. */
  public boolean isOwner(RoomRow room, UserId user) {
    return handle
        .createQuery(
            """
            select exists (select 1 from room_members
            where room = :room and user_id = :user and role = 'owner')""")
        .bind("room", room.number())
        .bind("user", user.value())
        .mapTo(boolean.class)
        .one();
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
              where room = :room and user_id = :after)
              """;
    Query query =
        handle
            .createQuery(
                "select user_id, user_name, role from room_members where room = :room "
                    + behind
                    + "order by user_name, user_id limit :limit")
            .bind("room", room.number())
            .bind("limit", limit);
    if (after != null) {
      query.bind("after", after);
    }
    return query.map(MemberTable::member).list();
  }

  /** All members of a room. */
  public Set<UserId> idsOf(RoomRow room) {
    return handle
        .createQuery("select user_id from room_members where room = :room")
        .bind("room", room.number())
        .map((row, _) -> new UserId(row.getString("user_id")))
        .set();
  }

  /** How many rooms a user owns. */
  public int ownedBy(UserId user) {
    return handle
        .createQuery("select count(*) from room_members where user_id = :user and role = 'owner'")
        .bind("user", user.value())
        .mapTo(int.class)
        .one();
  }

  /** The {@link RoomRow#number} of each room of which a user is a member. */
  public Set<Long> roomsOf(UserId user) {
    return handle
        .createQuery("select room from room_members where user_id = :user")
        .bind("user", user.value())
        .mapTo(Long.class)
        .set();
  }

  private static Member member(ResultSet row, StatementContext context) throws SQLException {
    return new Member(
        new UserId(row.getString("user_id")),
        row.getString("user_name"),
        null,
        row.getString("role"));
  }
}
