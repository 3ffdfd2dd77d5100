package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The open invitations to clans; only the hash of each code is stored. */
public final class InviteTable {
  private final Handle handle;

  InviteTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A stored invitation.
   *
   * @param clan the clan that it admits to
   * @param maker the user who created it
   */
  public record OpenInvite(RoomRow clan, UserId maker) {}

  /** Adds an invitation. */
  public void add(byte[] codeHash, RoomRow clan, UserId maker, Instant expiresAt) {
    handle
        .createUpdate(
            """
            insert into invites (code_hash, room, maker, expires_at)
            values (:hash, :room, :maker, :expires)""")
        .bind("hash", codeHash)
        .bind("room", clan.number())
        .bind("maker", maker.value())
        .bind("expires", expiresAt.toEpochMilli())
        .execute();
  }

  /** The invitation with that code, if it is valid at that time. */
  public Optional<OpenInvite> find(byte[] codeHash, Instant now) {
    return handle
        .createQuery(
            """
            select i.maker, r.* from invites i join rooms r on r.number = i.room
            where i.code_hash = :hash and i.expires_at > :now""")
        .bind("hash", codeHash)
        .bind("now", now.toEpochMilli())
        .map(InviteTable::invite)
        .findOne();
  }

  /** Ends an invitation. */
  public void end(byte[] codeHash) {
    handle
        .createUpdate("delete from invites where code_hash = :hash")
        .bind("hash", codeHash)
        .execute();
  }

  /** Ends every invitation to a clan. */
  public void endAll(RoomRow clan) {
    handle
        .createUpdate("delete from invites where room = :room")
        .bind("room", clan.number())
        .execute();
  }

  /** Deletes the expired invitations. */
  public void forgetExpired(Instant now) {
    handle
        .createUpdate("delete from invites where expires_at <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static OpenInvite invite(ResultSet row, StatementContext context) throws SQLException {
    return new OpenInvite(RoomTable.room(row, context), new UserId(row.getString("maker")));
  }
}
