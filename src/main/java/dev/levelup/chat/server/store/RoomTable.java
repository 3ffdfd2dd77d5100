package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Communities, clans and the members of clans. */
public final class RoomTable {
  private final Handle handle;

  RoomTable(Handle handle) {
    this.handle = handle;
  }

  /** What a member may do in a clan. */
  public enum Role {
    /** The one who made the clan. */
    OWNER,
    /** Anybody else in it. */
    MEMBER
  }

  /** Adds a room, which must be new, and answers it. */
  public Room add(RoomId id, String name, @Nullable String description) {
    return handle
        .createQuery(
            """
            insert into rooms (kind, id, name, description)
            values (:kind, :id, :name, :description) returning *""")
        .bind("kind", id.kind().word())
        .bind("id", id.id())
        .bind("name", name)
        .bind("description", description)
        .map(RoomTable::room)
        .one();
  }

  /** The room with that name on the wire. */
  public Optional<Room> find(RoomId id) {
    return handle
        .createQuery("select * from rooms where kind = :kind and id = :id")
        .bind("kind", id.kind().word())
        .bind("id", id.id())
        .map(RoomTable::room)
        .findOne();
  }

  /** All rooms of a kind, the oldest first. */
  public List<Room> all(RoomKind kind) {
    return handle
        .createQuery("select * from rooms where kind = :kind order by number")
        .bind("kind", kind.word())
        .map(RoomTable::room)
        .list();
  }

  /** Makes somebody a member of a clan; one who is a member already keeps the role. */
  public void addMember(Room clan, UserId user, Role role) {
    handle
        .createUpdate(
            """
            insert into clan_members (room, user_id, role)
            values (:room, :user, :role) on conflict do nothing""")
        .bind("room", clan.number())
        .bind("user", user.value())
        .bind("role", role.name().toLowerCase(Locale.ROOT))
        .execute();
  }

  /** Whether somebody is a member of a clan, in whatever role. */
  public boolean isMember(Room clan, UserId user) {
    return handle
        .createQuery(
            "select exists (select 1 from clan_members where room = :room and user_id = :user)")
        .bind("room", clan.number())
        .bind("user", user.value())
        .mapTo(boolean.class)
        .one();
  }

  /** The {@link Room#number} of each clan that somebody is a member of. */
  public Set<Long> clansOf(UserId user) {
    return handle
        .createQuery("select room from clan_members where user_id = :user")
        .bind("user", user.value())
        .mapTo(Long.class)
        .set();
  }

  /** The name on the wire of a room in a row. */
  static RoomId id(String kind, String id) {
    return new RoomId(RoomKind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
  }

  private static Room room(ResultSet row, StatementContext context) throws SQLException {
    return new Room(
        row.getLong("number"),
        id(row.getString("kind"), row.getString("id")),
        row.getString("name"),
        row.getString("description"),
        row.getLong("last_seq"));
  }
}
