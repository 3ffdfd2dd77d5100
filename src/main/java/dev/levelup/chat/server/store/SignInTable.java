package dev.levelup.chat.server.store;

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
 * The sign-ins and, for each, the chain of its refresh tokens. Only the hash of each token is
 * stored. A sign-in that has ended has no row, and no tokens.
 */
public final class SignInTable {
  private final Sql sql;

  SignInTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * A stored refresh token.
   *
   * @param spent whether it was used before
   */
  public record RefreshToken(String signInId, UserId userId, boolean spent, Instant expiresAt) {}

  /**
   * An active sign-in.
   *
   * @param createdAt when it began; null if an older version created it
   */
  public record OpenSignIn(String id, @Nullable Instant createdAt, Instant expiresAt) {}

  /** Starts a sign-in, without a token yet. */
  public void start(String id, UserId user, Instant now, Instant expiresAt) {
    sql.run(
        """
        insert into sign_ins (id, user_id, created_at, expires_at)
        values (?, ?, ?, ?)\
        """,
        id,
        user.value(),
        now.toEpochMilli(),
        expiresAt.toEpochMilli());
  }

  /** Adds an unspent token; the sign-in then lasts at least as long as the token. */
  public void addToken(String signInId, byte[] hash, Instant expiresAt) {
    sql.run(
        """
        insert into refresh_tokens (hash, sign_in_id, expires_at)
        values (?, ?, ?)\
        """,
        hash,
        signInId,
        expiresAt.toEpochMilli());
    sql.run("update sign_ins set expires_at = ? where id = ?", expiresAt.toEpochMilli(), signInId);
  }

  /** The token with that hash, whether spent or expired, of a sign-in that has not ended. */
  public Optional<RefreshToken> token(byte[] hash) {
    return sql.find(
        """
        select t.sign_in_id, s.user_id, t.spent, t.expires_at
        from refresh_tokens t join sign_ins s on s.id = t.sign_in_id
        where t.hash = ?\
        """,
        SignInTable::refreshToken,
        hash);
  }

  /** Whether that sign-in has begun and not ended. */
  public boolean isOpen(String id) {
    return sql.is("select exists (select 1 from sign_ins where id = ?)", id);
  }

  /** A user's sign-ins that have not expired, the newest token first. */
  public List<OpenSignIn> ofUser(UserId user, Instant now, int limit) {
    return sql.all(
        """
        select id, created_at, expires_at from sign_ins
        where user_id = ? and expires_at > ?
        order by expires_at desc, id limit ?\
        """,
        SignInTable::openSignIn,
        user.value(),
        now.toEpochMilli(),
        limit);
  }

  /** Marks a token as used. */
  public void spend(byte[] hash) {
    sql.run("update refresh_tokens set spent = 1 where hash = ?", hash);
  }

  /**
   * Ends a sign-in with all its tokens, if it is this user's.
   *
   * @param rememberUntil when its last access token expires
   * @return whether it was this user's
   */
  public boolean end(String id, UserId user, Instant rememberUntil) {
    int ended = sql.run("delete from sign_ins where id = ? and user_id = ?", id, user.value());
    if (ended == 1) {
      sql.run(
          "insert into ended_sign_ins (id, expires_at) values (?, ?)",
          id,
          rememberUntil.toEpochMilli());
    }
    return ended == 1;
  }

  /**
   * Ends all sign-ins of a user.
   *
   * @param rememberUntil when the last of all their access tokens expires
   * @return those that have ended
   */
  public List<String> endAll(UserId user, Instant rememberUntil) {
    List<String> ids =
        sql.all("select id from sign_ins where user_id = ?", row -> row.getString(1), user.value());
    ids.forEach(id -> end(id, user, rememberUntil));
    return ids;
  }

  /** Whether that sign-in has ended, while one of its access tokens may still be valid. */
  public boolean hasEnded(String id) {
    return sql.is("select exists (select 1 from ended_sign_ins where id = ?)", id);
  }

  /** The ended sign-ins, each with the time at which its last access token expires. */
  public Map<String, Instant> ended() {
    Map<String, Instant> ended = new HashMap<>();
    sql.all(
            "select id, expires_at from ended_sign_ins",
            row -> Map.entry(row.getString("id"), Instant.ofEpochMilli(row.getLong("expires_at"))))
        .forEach(each -> ended.put(each.getKey(), each.getValue()));
    return ended;
  }

  /** Deletes the expired sign-ins and tokens. */
  public void forgetExpired(Instant now) {
    for (String table : List.of("refresh_tokens", "sign_ins", "ended_sign_ins")) {
      sql.run("delete from " + table + " where expires_at <= ?", now.toEpochMilli());
    }
  }

  private static OpenSignIn openSignIn(ResultSet row) throws SQLException {
    long createdAt = row.getLong("created_at");
    boolean isKnown = !row.wasNull();
    return new OpenSignIn(
        row.getString("id"),
        isKnown ? Instant.ofEpochMilli(createdAt) : null,
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }

  private static RefreshToken refreshToken(ResultSet row) throws SQLException {
    return new RefreshToken(
        row.getString("sign_in_id"),
        new UserId(row.getString("user_id")),
        row.getBoolean("spent"),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }
}
