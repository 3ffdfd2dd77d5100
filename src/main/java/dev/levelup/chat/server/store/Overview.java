package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All accounts and rooms, as the operator sees them. */
public final class Overview {
  private final Sql sql;

  Overview(Sql sql) {
    this.sql = sql;
  }

  /**
   * A user with an account.
   *
   * @param signIns how many of their sign-ins are active
   */
  public record Account(String name, UserId id, Instant createdAt, int signIns) {}

  /** The accounts, the oldest first. */
  public List<Account> accounts(Instant now) {
    return sql.all(
        """
        select name, id, created_at,
          (select count(*) from sign_ins where user_id = users.id and expires_at > ?) as active
        from users order by created_at, id\
        """,
        row ->
            new Account(
                row.getString("name"),
                new UserId(row.getString("id")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getInt("active")),
        now.toEpochMilli());
  }

  /**
   * A room.
   *
   * @param kind as on the wire
   * @param owner the name of its owner; null if it has none
   * @param messages without the deleted ones
   */
  public record Place(
      String kind, String name, String id, @Nullable String owner, int members, long messages) {}

  /** The rooms, the oldest first. */
  public List<Place> rooms() {
    return sql.all(
        """
        select kind, name, id,
          (select user_name from room_members where room = number and role = 'owner') as owner,
          (select count(*) from room_members where room = number) as members,
          (select count(*) from messages where room = number and messages.deleted = 0) as messages
        from rooms where deleted = 0 order by number\
        """,
        row ->
            new Place(
                row.getString("kind"),
                row.getString("name"),
                row.getString("id"),
                row.getString("owner"),
                row.getInt("members"),
                row.getLong("messages")));
  }
}
