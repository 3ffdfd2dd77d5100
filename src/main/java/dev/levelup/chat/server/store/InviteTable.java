package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The open invitations to clans; only the hash of each code is stored. */
public final class InviteTable {
  private final Sql sql;

  InviteTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * A stored invitation.
   *
   * @param clan the clan that it admits to
   * @param maker the user who created it
   */
  public record OpenInvite(RoomRow clan, UserId maker) {}

  /** Adds an invitation. */
  public void add(String id, byte[] codeHash, RoomRow clan, UserId maker, Instant expiresAt) {
    sql.run(
        """
        insert into invites (id, code_hash, room, maker, expires_at)
        values (?, ?, ?, ?, ?)""",
        id,
        codeHash,
        clan.number(),
        maker.value(),
        expiresAt.toEpochMilli());
  }

  /** The invitation with that code, if it is valid at that time. */
  public Optional<OpenInvite> find(byte[] codeHash, Instant now) {
    return sql.find(
        """
        select i.maker, r.* from invites i join rooms r on r.number = i.room
        where i.code_hash = ? and i.expires_at > ?""",
        InviteTable::invite,
        codeHash,
        now.toEpochMilli());
  }

  /** Ends an invitation. */
  public void end(byte[] codeHash) {
    sql.run("delete from invites where code_hash = ?", codeHash);
  }

  /** Ends a member's invitations to a clan. */
  public void endAll(RoomRow clan, UserId maker) {
    sql.run("delete from invites where room = ? and maker = ?", clan.number(), maker.value());
  }

  /** Deletes the expired invitations. */
  public void forgetExpired(Instant now) {
    sql.run("delete from invites where expires_at <= ?", now.toEpochMilli());
  }

  private static OpenInvite invite(ResultSet row) throws SQLException {
    return new OpenInvite(RoomTable.room(row), new UserId(row.getString("maker")));
  }
}
