package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;
import java.time.Instant;

/** Who may not write in which room, and how long. */
public final class MuteTable {
  private final Sql sql;

  MuteTable(Sql sql) {
    this.sql = sql;
  }

  /** Mutes a user, or changes how long. */
  public void add(RoomRow room, UserId user, Instant until) {
    sql.run(
        """
        insert into mutes (room, user_id, until) values (?, ?, ?)
        on conflict (room, user_id) do update set until = excluded.until\
        """,
        room.number(),
        user.value(),
        until.toEpochMilli());
  }

  /** Lifts a mute, if there is one. */
  public void remove(RoomRow room, UserId user) {
    sql.run("delete from mutes where room = ? and user_id = ?", room.number(), user.value());
  }

  /** Whether a user is muted at that time. */
  public boolean contains(RoomRow room, UserId user, Instant now) {
    return sql.is(
        "select exists (select 1 from mutes where room = ? and user_id = ? and until > ?)",
        room.number(),
        user.value(),
        now.toEpochMilli());
  }

  /** Deletes the mutes of a room that are over. */
  public void forgetOver(RoomRow room, Instant now) {
    sql.run("delete from mutes where room = ? and until <= ?", room.number(), now.toEpochMilli());
  }
}
