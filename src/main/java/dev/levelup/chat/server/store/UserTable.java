package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** User accounts. */
public final class UserTable {
  private final Handle handle;

  UserTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Adds an account unless the name is taken.
   *
   * @param nameKey the form in which names are compared
   * @return whether it was added
   */
  public boolean add(UserRow user, String nameKey, Instant createdAt) {
    return handle
            .createUpdate(
                """
                insert into users (id, name, name_key, password_hash, created_at)
                values (:id, :name, :key, :hash, :at) on conflict (name_key) do nothing""")
            .bind("id", user.id().value())
            .bind("name", user.name())
            .bind("key", nameKey)
            .bind("hash", user.passwordHash())
            .bind("at", createdAt.toEpochMilli())
            .execute()
        == 1;
  }

  /** The account whose name compares equal. */
  public Optional<UserRow> byNameKey(String nameKey) {
    return handle
        .createQuery("select id, name, password_hash from users where name_key = :key")
        .bind("key", nameKey)
        .map(UserTable::account)
        .findOne();
  }

  /** The account with that id. */
  public Optional<UserRow> byId(UserId id) {
    return handle
        .createQuery("select id, name, password_hash from users where id = :id")
        .bind("id", id.value())
        .map(UserTable::account)
        .findOne();
  }

  /**
   * Changes an account's password, unless it was changed meanwhile.
   *
   * @return whether it was the given old one
   */
  public boolean changePassword(UserId id, String oldHash, String newHash) {
    return handle
            .createUpdate(
                """
                update users set password_hash = :new
                where id = :id and password_hash = :old""")
            .bind("new", newHash)
            .bind("id", id.value())
            .bind("old", oldHash)
            .execute()
        == 1;
  }

  /** Whether an account's name has one of these skeletons. */
  public boolean hasSkeleton(Set<String> skeletons) {
    return handle
        .createQuery("select exists (select 1 from name_skeletons where skeleton in (<skeletons>))")
        .bindList("skeletons", List.copyOf(skeletons))
        .mapTo(boolean.class)
        .one();
  }

  /**
   * Replaces the skeletons of an account's name.
   *
   * @param rules the rules that created them
   */
  public void keepSkeletons(UserId id, Set<String> skeletons, String rules) {
    handle
        .createUpdate("delete from name_skeletons where user_id = :id")
        .bind("id", id.value())
        .execute();
    for (String skeleton : skeletons) {
      handle
          .createUpdate("insert into name_skeletons (skeleton, user_id) values (:skeleton, :id)")
          .bind("skeleton", skeleton)
          .bind("id", id.value())
          .execute();
    }
    handle
        .createUpdate("update users set skeleton_rules = :rules where id = :id")
        .bind("rules", rules)
        .bind("id", id.value())
        .execute();
  }

  /** At most {@code most} accounts whose names have no skeletons by these rules. */
  public List<UserRow> withoutSkeletons(String rules, int most) {
    return handle
        .createQuery(
            """
            select id, name, password_hash from users
            where skeleton_rules < :rules or skeleton_rules > :rules limit :most""")
        .bind("rules", rules)
        .bind("most", most)
        .map(UserTable::account)
        .list();
  }

  /** Whether there are no accounts yet. */
  public boolean isEmpty() {
    return handle.createQuery("select not exists (select 1 from users)").mapTo(boolean.class).one();
  }

  private static UserRow account(ResultSet row, StatementContext context) throws SQLException {
    return new UserRow(
        new UserId(row.getString("id")), row.getString("name"), row.getString("password_hash"));
  }
}
