package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Communities and clans. */
public final class RoomTable {
  /** The maximum number of values in one statement. */
  private static final int LONGEST_LIST = 1000;

  /** The column removals counts every change of a room or its members. */
  private static final String HEAD =
      "select kind, id, last_seq, last_rev, removals from rooms where deleted = 0";

  private final Sql sql;

  RoomTable(Sql sql) {
    this.sql = sql;
  }

  /** Adds a room, which must be new, and returns it. */
  public RoomRow add(RoomId id, String name, @Nullable String description) {
    return sql.one(
        """
        insert into rooms (kind, id, name, description)
        values (?, ?, ?, ?) returning *\
        """,
        RoomTable::room,
        id.kind().word(),
        id.id(),
        name,
        description);
  }

  /** Changes a room's name and description. */
  public void describe(RoomRow room, String name, @Nullable String description) {
    sql.run(
        "update rooms set name = ?, description = ? where number = ?",
        name,
        description,
        room.number());
  }

  /** Counts a change of a room or its members, and returns how many there were. */
  public long countChange(RoomRow room) {
    return sql.number(
        "update rooms set removals = removals + 1 where number = ? returning removals",
        room.number());
  }

  /** Counts a change of each room of a user. */
  public void countChanges(UserId member) {
    sql.run(
        """
        update rooms set removals = removals + 1
        where number in (select room from room_members where user_id = ?)\
        """,
        member.value());
  }

  /** Leaves nothing of a room but its number and its id, which never come back. */
  void delete(RoomRow room) {
    sql.run(
        "update rooms set deleted = 1, name = '', description = null, members = 0 where number = ?",
        room.number());
  }

  /** The room with that id in the wire format. */
  public Optional<RoomRow> find(RoomId id) {
    return sql.find(
        "select * from rooms where kind = ? and id = ? and deleted = 0",
        RoomTable::room,
        id.kind().word(),
        id.id());
  }

  /** Whether there are no rooms. */
  public boolean areNone() {
    return sql.is("select not exists (select 1 from rooms)");
  }

  /** Communities with a higher number, the oldest first. */
  public List<RoomRow> communities(long after, int limit) {
    return sql.all(
        """
        select * from rooms where kind = ? and deleted = 0 and number > ?
        order by number limit ?\
        """,
        RoomTable::room,
        RoomKind.COMMUNITY.word(),
        after,
        limit);
  }

  /**
   * Clans: first those of which the user is a member, then the others, each the oldest first.
   *
   * @param amongOthers whether {@code after} is the number of a clan of which the user is not a
   *     member
   */
  public List<RoomRow> clans(UserId member, boolean amongOthers, long after, int limit) {
    return sql.all(
        """
        select * from (
          select rooms.*, case when room_members.room is null then 1 else 0 end as others
          from rooms left join room_members
          on room_members.room = rooms.number and room_members.user_id = ?
          where rooms.kind = ? and rooms.deleted = 0) listed
        where others > ? or (others = ? and number > ?)
        order by others, number limit ?\
        """,
        RoomTable::room,
        member.value(),
        RoomKind.CLAN.word(),
        amongOthers ? 1 : 0,
        amongOthers ? 1 : 0,
        after,
        limit);
  }

  /** All rooms, the oldest first. */
  public List<RoomRow> all() {
    return sql.all("select * from rooms where deleted = 0 order by number", RoomTable::room);
  }

  /** The rooms that a user owns, the oldest first. */
  public List<RoomRow> ownedBy(UserId user) {
    return sql.all(
        """
        select rooms.* from room_members join rooms on rooms.number = room_members.room
        where room_members.user_id = ? and room_members.role = 'owner' order by rooms.number\
        """,
        RoomTable::room,
        user.value());
  }

  /** The rooms to which a user belongs. */
  public List<RoomRow> ofMember(UserId user) {
    return sql.all(
        """
        select rooms.* from room_members join rooms on rooms.number = room_members.room
        where room_members.user_id = ? order by rooms.number\
        """,
        RoomTable::room,
        user.value());
  }

  /** The latest numbers of those rooms. */
  public List<RoomHead> heads(Set<RoomId> rooms) {
    List<String> ids = rooms.stream().map(RoomId::id).distinct().toList();
    List<RoomHead> heads = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += LONGEST_LIST) {
      heads.addAll(heads(ids.subList(i, Math.min(ids.size(), i + LONGEST_LIST))));
    }
    heads.removeIf(head -> !rooms.contains(head.room())); // same id, but the other kind
    return heads;
  }

  private List<RoomHead> heads(List<String> ids) {
    return sql.all(
        HEAD + " and id in (" + Sql.parameters(ids.size()) + ")", RoomTable::head, ids.toArray());
  }

  /** The latest numbers of all rooms. */
  public List<RoomHead> heads() {
    return sql.all(HEAD, RoomTable::head);
  }

  private static RoomHead head(ResultSet row) throws SQLException {
    return new RoomHead(
        id(row.getString("kind"), row.getString("id")), numbers(row), row.getLong("removals"));
  }

  /** The wire id of the room in a row. */
  static RoomId id(String kind, String id) {
    return new RoomId(RoomKind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
  }

  static RoomRow room(ResultSet row) throws SQLException {
    return new RoomRow(
        row.getLong("number"),
        id(row.getString("kind"), row.getString("id")),
        row.getString("name"),
        row.getString("description"),
        numbers(row),
        row.getInt("members"));
  }

  private static RoomNumbers numbers(ResultSet row) throws SQLException {
    return new RoomNumbers(row.getLong("last_seq"), row.getLong("last_rev"));
  }
}
