package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** User accounts. */
public final class UserTable {
  private final Sql sql;

  UserTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds an account unless the name is taken.
   *
   * @param nameKey the form in which names are compared
   * @return whether it was added
   */
  public boolean add(UserRow user, String nameKey, Instant createdAt) {
    return sql.run(
            """
            insert into users (id, name, name_key, password_hash, created_at)
            values (?, ?, ?, ?, ?) on conflict (name_key) do nothing""",
            user.id().value(),
            user.name(),
            nameKey,
            user.passwordHash(),
            createdAt.toEpochMilli())
        == 1;
  }

  /** The account whose name compares equal. */
  public Optional<UserRow> byNameKey(String nameKey) {
    return sql.find(
        "select id, name, password_hash from users where name_key = ?",
        UserTable::account,
        nameKey);
  }

  /** The account with that id. */
  public Optional<UserRow> byId(UserId id) {
    return sql.find(
        "select id, name, password_hash from users where id = ?", UserTable::account, id.value());
  }

  /**
   * Changes an account's password, unless it was changed meanwhile.
   *
   * @return whether it was the given old one
   */
  public boolean changePassword(UserId id, String oldHash, String newHash) {
    return sql.run(
            """
            update users set password_hash = ?
            where id = ? and password_hash = ?""",
            newHash,
            id.value(),
            oldHash)
        == 1;
  }

  /** Changes an account's password, whatever it was. */
  public void setPassword(UserId id, String hash) {
    sql.run("update users set password_hash = ? where id = ?", hash, id.value());
  }

  /** Whether an account's name has one of these skeletons. */
  public boolean hasSkeleton(Set<String> skeletons) {
    return sql.is(
        "select exists (select 1 from name_skeletons where skeleton in ("
            + Sql.parameters(skeletons.size())
            + "))",
        skeletons.toArray());
  }

  /**
   * Replaces the skeletons of an account's name.
   *
   * @param rules the rules that created them
   */
  public void keepSkeletons(UserId id, Set<String> skeletons, String rules) {
    sql.run("delete from name_skeletons where user_id = ?", id.value());
    for (String skeleton : skeletons) {
      sql.run("insert into name_skeletons (skeleton, user_id) values (?, ?)", skeleton, id.value());
    }
    sql.run("update users set skeleton_rules = ? where id = ?", rules, id.value());
  }

  /** At most {@code most} accounts whose names have no skeletons by these rules. */
  public List<UserRow> withoutSkeletons(String rules, int most) {
    return sql.all(
        """
        select id, name, password_hash from users
        where skeleton_rules < ? or skeleton_rules > ? limit ?""",
        UserTable::account,
        rules,
        rules,
        most);
  }

  /** Whether there are no accounts yet. */
  public boolean isEmpty() {
    return sql.is("select not exists (select 1 from users)");
  }

  private static UserRow account(ResultSet row) throws SQLException {
    return new UserRow(
        new UserId(row.getString("id")), row.getString("name"), row.getString("password_hash"));
  }
}
