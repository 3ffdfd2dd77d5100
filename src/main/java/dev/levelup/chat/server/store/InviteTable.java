package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.InviteList;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
  public void add(byte[] codeHash, RoomRow clan, InviteList.Open invite) {
    sql.run(
        """
        insert into invites (id, code_hash, room, maker, expires_at, uses_left)
        values (?, ?, ?, ?, ?, ?)""",
        invite.id(),
        codeHash,
        clan.number(),
        invite.userId().value(),
        invite.expiresAt().toEpochMilli(),
        invite.usesLeft());
  }

  /** Open invitations to a clan, those that last longest first. */
  public List<InviteList.Open> of(RoomRow clan, Instant now, int limit) {
    return sql.all(
        """
        select * from invites where room = ? and expires_at > ?
        order by expires_at desc, id limit ?""",
        InviteTable::open,
        clan.number(),
        now.toEpochMilli(),
        limit);
  }

  /** The open invitation to a clan with that id. */
  public Optional<InviteList.Open> find(RoomRow clan, String id, Instant now) {
    return sql.find(
        "select * from invites where room = ? and id = ? and expires_at > ?",
        InviteTable::open,
        clan.number(),
        id,
        now.toEpochMilli());
  }

  private static InviteList.Open open(ResultSet row) throws SQLException {
    int usesLeft = row.getInt("uses_left");
    boolean isLimited = !row.wasNull();
    return new InviteList.Open(
        row.getString("id"),
        new UserId(row.getString("maker")),
        Instant.ofEpochMilli(row.getLong("expires_at")),
        isLimited ? usesLeft : null);
  }

  /** Uses an invitation for one user; the last use ends it. */
  public void use(byte[] codeHash) {
    sql.run("update invites set uses_left = uses_left - 1 where code_hash = ?", codeHash);
    sql.run("delete from invites where code_hash = ? and uses_left < 1", codeHash);
  }

  /** Ends the invitation with that id. */
  public void end(String id) {
    sql.run("delete from invites where id = ?", id);
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
