package dev.levelup.chat.server.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The operator's invitations to create an account; only the hash of each code is stored. */
public final class ServerInviteTable {
  private final Handle handle;

  ServerInviteTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Adds an invitation.
   *
   * @param uses how many accounts can be created with it
   */
  public void add(byte[] codeHash, int uses, Instant expiresAt) {
    handle
        .createUpdate(
            """
            insert into server_invites (code_hash, uses_left, expires_at)
            values (:hash, :uses, :expires)""")
        .bind("hash", codeHash)
        .bind("uses", uses)
        .bind("expires", expiresAt.toEpochMilli())
        .execute();
  }

  /** Whether an account can be created with that code at that time. */
  public boolean isOpen(byte[] codeHash, Instant now) {
    return handle
        .createQuery(
            """
            select exists (select 1 from server_invites
            where code_hash = :hash and uses_left > 0 and expires_at > :now)""")
        .bind("hash", codeHash)
        .bind("now", now.toEpochMilli())
        .mapTo(boolean.class)
        .one();
  }

  /** Uses an invitation for one account; false if it is used up. */
  public boolean use(byte[] codeHash, Instant now) {
    return handle
            .createUpdate(
                """
                update server_invites set uses_left = uses_left - 1
                where code_hash = :hash and uses_left > 0 and expires_at > :now""")
            .bind("hash", codeHash)
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  /** Deletes the used up and expired invitations. */
  public void forgetSpent(Instant now) {
    handle
        .createUpdate("delete from server_invites where uses_left < 1 or expires_at <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }
}
