package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The users who are banned from rooms. */
public final class BanTable {
  private final Sql sql;

  BanTable(Sql sql) {
    this.sql = sql;
  }

  /** Bans a user, or changes the reason of the ban. */
  public void add(RoomRow room, Ban ban) {
    sql.run(
        """
        insert into bans (room, user_id, name, reason, at) values (?, ?, ?, ?, ?)
        on conflict (room, user_id) do update set reason = excluded.reason\
        """,
        room.number(),
        ban.id().value(),
        ban.name(),
        ban.reason(),
        ban.at().toEpochMilli());
    sql.run("update rooms set removals = removals + 1 where number = ?", room.number());
  }

  /** Ends a ban; false if there was none. */
  public boolean remove(RoomRow room, UserId user) {
    return sql.run("delete from bans where room = ? and user_id = ?", room.number(), user.value())
        == 1;
  }

  /** Whether a user is banned from a room. */
  public boolean contains(RoomRow room, UserId user) {
    return sql.is(
        "select exists (select 1 from bans where room = ? and user_id = ?)",
        room.number(),
        user.value());
  }

  /** The name of a user who is banned from a room. */
  public Optional<String> nameIn(RoomRow room, UserId user) {
    return sql.find(
        "select name from bans where room = ? and user_id = ?",
        row -> row.getString("name"),
        room.number(),
        user.value());
  }

  /** Bans by the id of the user, larger than {@code after}; null for the first ones. */
  public List<Ban> of(RoomRow room, @Nullable String after, int limit) {
    return sql.all(
        "select * from bans where room = ? and user_id > ? order by user_id limit ?",
        BanTable::ban,
        room.number(),
        after == null ? "" : after,
        limit);
  }

  /** Everybody who is banned from a room. */
  public Set<UserId> idsOf(RoomRow room) {
    return Set.copyOf(
        sql.<UserId>all(
            "select user_id from bans where room = ?",
            row -> new UserId(row.getString("user_id")),
            room.number()));
  }

  /** The {@link RoomRow#number} of each room from which a user is banned. */
  public Set<Long> roomsOf(UserId user) {
    return Set.copyOf(
        sql.<Long>all(
            "select room from bans where user_id = ?", row -> row.getLong("room"), user.value()));
  }

  private static Ban ban(ResultSet row) throws SQLException {
    return new Ban(
        new UserId(row.getString("user_id")),
        row.getString("name"),
        row.getString("reason"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
