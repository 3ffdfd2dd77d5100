package dev.levelup.chat.server.store;

import java.time.Instant;

/** The operator's invitations to create an account; only the hash of each code is stored. */
public final class ServerInviteTable {
  private final Sql sql;

  ServerInviteTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds an invitation.
   *
   * @param uses how many accounts can be created with it
   */
  public void add(byte[] codeHash, int uses, Instant expiresAt) {
    sql.run(
        """
        insert into server_invites (code_hash, uses_left, expires_at)
        values (?, ?, ?)""",
        codeHash,
        uses,
        expiresAt.toEpochMilli());
  }

  /** Whether an account can be created with that code at that time. */
  public boolean isOpen(byte[] codeHash, Instant now) {
    return sql.is(
        """
        select exists (select 1 from server_invites
        where code_hash = ? and uses_left > 0 and expires_at > ?)""",
        codeHash,
        now.toEpochMilli());
  }

  /** Uses an invitation for one account; false if it is used up. */
  public boolean use(byte[] codeHash, Instant now) {
    return sql.run(
            """
            update server_invites set uses_left = uses_left - 1
            where code_hash = ? and uses_left > 0 and expires_at > ?""",
            codeHash,
            now.toEpochMilli())
        == 1;
  }

  /** Deletes the used up and expired invitations. */
  public void forgetSpent(Instant now) {
    sql.run(
        "delete from server_invites where uses_left < 1 or expires_at <= ?", now.toEpochMilli());
  }
}
