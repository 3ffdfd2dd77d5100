package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables within one transaction; not valid after it. */
public final class Tables {
  private static final String FILLER = "x".repeat(8 * 1024);

  /** Every table with rows of a room, but that of the messages. */
  private static final List<String> ROOM_TABLES =
      List.of("mentions", "invites", "bans", "mutes", "room_members");

  /** Every table with rows of a user, but those of accounts, sign-ins, invitations and messages. */
  private static final List<String> USER_TABLES =
      List.of("mentions", "bans", "mutes", "room_members", "name_skeletons");

  private final Sql sql;
  private final UserTable users;
  private final SignInTable signIns;
  private final RoomTable rooms;
  private final MemberTable members;
  private final BanTable bans;
  private final MuteTable mutes;
  private final InviteTable invites;
  private final ServerInviteTable serverInvites;
  private final MessageTable messages;
  private final ChangeTable changes;
  private final ActivityTable activity;
  private final MentionTable mentions;
  private final AttachmentTable attachments;
  private final AvatarTable avatars;
  private final ContentTable contents;
  private final PieceTable pieces;
  private final SearchTable search;
  private final SearchBlocks searchBlocks;
  private final SearchMerges searchMerges;
  private final EpochTable epoch;
  private final Overview overview;

  Tables(Sql sql) {
    this.sql = sql;
    users = new UserTable(sql);
    signIns = new SignInTable(sql);
    rooms = new RoomTable(sql);
    members = new MemberTable(sql);
    bans = new BanTable(sql);
    mutes = new MuteTable(sql);
    invites = new InviteTable(sql);
    serverInvites = new ServerInviteTable(sql);
    messages = new MessageTable(sql);
    search = new SearchTable(sql);
    searchBlocks = new SearchBlocks(sql);
    searchMerges = new SearchMerges(sql, searchBlocks);
    changes = new ChangeTable(sql, searchBlocks);
    activity = new ActivityTable(sql);
    mentions = new MentionTable(sql);
    attachments = new AttachmentTable(sql);
    avatars = new AvatarTable(sql);
    contents = new ContentTable(sql);
    pieces = new PieceTable(sql);
    epoch = new EpochTable(sql);
    overview = new Overview(sql);
  }

  /** The user accounts. */
  public UserTable users() {
    return users;
  }

  /** The sign-ins and their refresh tokens. */
  public SignInTable signIns() {
    return signIns;
  }

  /** Communities and clans. */
  public RoomTable rooms() {
    return rooms;
  }

  /** The members of rooms. */
  public MemberTable members() {
    return members;
  }

  /** Who is banned from rooms. */
  public BanTable bans() {
    return bans;
  }

  /** Who may not write in rooms. */
  public MuteTable mutes() {
    return mutes;
  }

  /** The open invitations to clans. */
  public InviteTable invites() {
    return invites;
  }

  /** The operator's invitations to create an account. */
  public ServerInviteTable serverInvites() {
    return serverInvites;
  }

  /** Messages. */
  public MessageTable messages() {
    return messages;
  }

  /** Edits and deletions. */
  public ChangeTable changes() {
    return changes;
  }

  /** What members have read, and what is new to them. */
  public ActivityTable activity() {
    return activity;
  }

  /** Who is mentioned in which message. */
  public MentionTable mentions() {
    return mentions;
  }

  /** The files that people have uploaded. */
  public AttachmentTable attachments() {
    return attachments;
  }

  /** The pictures of people and rooms. */
  public AvatarTable avatars() {
    return avatars;
  }

  /** Which content nobody owns. */
  ContentTable contents() {
    return contents;
  }

  /** The content of files and pictures, in a shared database. */
  PieceTable pieces() {
    return pieces;
  }

  /** What a search reads. */
  public SearchTable search() {
    return search;
  }

  /** What makes searches fast. */
  public SearchBlocks searchBlocks() {
    return searchBlocks;
  }

  /** What keeps searches of many messages fast. */
  public SearchMerges searchMerges() {
    return searchMerges;
  }

  /** The epoch of the database. */
  public EpochTable epoch() {
    return epoch;
  }

  /** What the operator sees. */
  public Overview overview() {
    return overview;
  }

  /** Deletes a room with everything in it. */
  public void deleteRoom(RoomRow room) {
    changes.deleteAll(room);
    attachments.deleteAll(room);
    avatars.set(room, null);
    for (String table : ROOM_TABLES) {
      sql.run("delete from " + table + " where room = ?", room.number());
    }
    rooms.delete(room);
  }

  /**
   * Deletes the account of a user who has no sign-in, with everything of theirs but what they have
   * said, and counts a change of each of their rooms.
   */
  public void removeUser(UserId user) {
    sql.run(
        """
        update rooms set removals = removals + 1, members = members - 1
        where number in (select room from room_members where user_id = ?)\
        """,
        user.value());
    sql.run("delete from invites where maker = ?", user.value());
    attachments.deleteUnsent(user);
    avatars.set(user, null);
    for (String table : USER_TABLES) {
      sql.run("delete from " + table + " where user_id = ?", user.value());
    }
    sql.run("delete from users where id = ?", user.value());
  }

  /**
   * Writes and deletes a row of the size of a long message: the commit exercises the disk and
   * leaves no trace.
   */
  boolean probe() {
    String id = "health-" + UUID.randomUUID();
    sql.run(
        "insert into users (id, name, name_key, password_hash, created_at) values (?, ?, ?, ?, 0)",
        id,
        id,
        id,
        FILLER);
    return sql.run("delete from users where id = ?", id) == 1;
  }

  /** The latest timestamp in the database. */
  public Optional<Instant> newest() {
    return sql.one(
        """
        select max(at) from (
          select max(last_at) as at from rooms where last_seq > 0
          union all select max(created_at) from users) as times\
        """,
        Tables::instant);
  }

  private static Optional<Instant> instant(ResultSet row) throws SQLException {
    long millis = row.getLong(1);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  /** The connection itself, for this package only. */
  Sql sql() {
    return sql;
  }
}
