package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages, numbered in each room without gaps. */
public final class MessageTable {
  /** The columns that {@link #message} reads, of the messages {@code m} of the rooms {@code r}. */
  static final String SELECTED =
      "r.kind, r.id as room_id, m.*, " + AvatarTable.SELECTED + ", " + QuoteColumns.SELECTED;

  /** What else is joined for them. */
  static final String JOINED = QuoteColumns.JOINED + AvatarTable.joined("m");

  static final String SELECT =
      "select " + SELECTED + "from messages m join rooms r on r.number = m.room\n" + JOINED;

  /** Short enough for numbers of 64 bits. */
  private static final Pattern ID = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

  /** Older messages are not searched for a user's name. */
  private static final int MOST_SEARCHED = 2000;

  private final Sql sql;

  MessageTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds a message at the end of a room, with the next {@code seq} and a time no earlier than that
   * of the previous message.
   */
  public Message append(RoomRow room, Draft draft) {
    Message message = inNextPlace(room, draft);
    insert(room, message, draft.ping());
    new AttachmentTable(sql).send(room, message);
    new MentionTable(sql).add(room, message);
    return message;
  }

  private Message inNextPlace(RoomRow room, Draft draft) {
    return sql.one(
        """
        update rooms
        set last_seq = last_seq + 1,
          last_at = case when last_at > ? then last_at else ? end
        where number = ? returning last_seq, last_at,
          (select content from avatars where user_id = ?) as avatar\
        """,
        row -> placed(room, draft, row),
        draft.at().toEpochMilli(),
        draft.at().toEpochMilli(),
        room.number(),
        draft.userId().value());
  }

  private void insert(RoomRow room, Message message, boolean ping) {
    ClientMessageId id = message.clientMessageId();
    sql.run(
        """
        insert into messages
          (room, seq, user_id, user_name, content, created_at, client_message_id,
          mentions, mentions_all, reply_to, reply_ping, attachments)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        room.number(),
        message.seq(),
        message.userId().value(),
        message.userName(),
        message.content(),
        message.createdAt().toEpochMilli(),
        id == null ? null : id.value(),
        MentionTable.column(message.mentions()),
        message.mentions().all() ? 1 : 0,
        QuoteColumns.value(message),
        ping ? 1 : 0,
        AttachmentColumn.value(message.attachments()));
  }

  /** The message to which a user's client gave that id, in any room. */
  public Optional<Message> byClientMessageId(UserId user, ClientMessageId id) {
    return sql.find(
        SELECT + "where m.user_id = ? and m.client_message_id = ?",
        MessageTable::message,
        user.value(),
        id.value());
  }

  /**
   * The messages of a room with {@code first <= seq <= last}, the oldest first. Numbers that do not
   * exist in the room are skipped.
   */
  public List<Message> range(RoomRow room, long first, long last) {
    return sql.all(
        SELECT + "where m.room = ? and m.seq between ? and ? order by m.seq",
        MessageTable::message,
        room.number(),
        first,
        last);
  }

  /** A user's messages in a room that are not deleted, the oldest first. */
  public List<Message> by(UserId user, RoomRow room) {
    return sql.all(
        SELECT + "where m.room = ? and m.user_id = ? and m.deleted = 0 order by m.seq",
        MessageTable::message,
        room.number(),
        user.value());
  }

  /** The name of a user on one of the newest messages of a room; empty if there is none. */
  public Optional<String> nameIn(RoomRow room, UserId user) {
    return sql.find(
        """
        select user_name from messages where room = ? and user_id = ? and seq > ?
        order by seq desc limit 1\
        """,
        row -> row.getString("user_name"),
        room.number(),
        user.value(),
        room.lastSeq() - MOST_SEARCHED);
  }

  /**
   * The newest message of each of those rooms that has any.
   *
   * @param rooms by {@link RoomRow#number}
   */
  public List<Message> newest(List<Long> rooms) {
    return sql.inChunks(
        SELECT + "where r.number in (%s) and m.seq = r.last_seq", rooms, MessageTable::message);
  }

  private static Message placed(RoomRow room, Draft draft, ResultSet row) throws SQLException {
    long seq = row.getLong("last_seq");
    Instant at = Instant.ofEpochMilli(row.getLong("last_at"));
    return new Message(
        id(room.number(), seq),
        room.id(),
        seq,
        new User(draft.userId(), draft.userName(), AvatarTable.path(row)),
        at,
        draft.clientMessageId(),
        MessageState.first(draft.content(), at, draft.mentions())
            .withReplyTo(draft.replyTo() == null ? null : Quote.of(draft.replyTo()))
            .withAttachments(draft.attachments()));
  }

  /** The message with that id in the wire format. */
  public Optional<Message> find(MessageId id) {
    Matcher parts = ID.matcher(id.value());
    if (!parts.matches()) {
      return Optional.empty();
    }
    return sql.find(
            SELECT + "where m.room = ? and m.seq = ?",
            MessageTable::message,
            Long.parseLong(parts.group(1)),
            Long.parseLong(parts.group(2)))
        .filter(found -> found.id().equals(id));
  }

  /** The message at a place. */
  public Message at(MessagePlace place) {
    return sql.one(
        SELECT + "where m.room = ? and m.seq = ?",
        MessageTable::message,
        place.room(),
        place.seq());
  }

  /** The messages at those places, in that order. */
  public List<Message> at(List<MessagePlace> places) {
    Map<MessageId, Message> found =
        sql
            .<Message>inChunksOfPairs(
                SELECT + "where (m.room, m.seq) in (values %s)",
                places.stream().map(each -> List.of(each.room(), each.seq())).toList(),
                MessageTable::message)
            .stream()
            .collect(Collectors.toMap(Message::id, Function.identity(), (one, _) -> one));
    return places.stream().map(each -> id(each.room(), each.seq())).map(found::get).toList();
  }

  /** The author whom a message mentions because it is a reply; empty if there is none. */
  public Optional<UserId> pinged(RoomRow room, Message message) {
    return sql.find(
        """
        select q.user_id from messages m join messages q on q.room = m.room and q.seq = m.reply_to
        where m.room = ? and m.seq = ? and m.reply_ping = 1\
        """,
        row -> new UserId(row.getString("user_id")),
        room.number(),
        message.seq());
  }

  /** A row of {@link #SELECT}. */
  static Message message(ResultSet row) throws SQLException {
    Instant at = Instant.ofEpochMilli(row.getLong("created_at"));
    return new Message(
        id(row.getLong("room"), row.getLong("seq")),
        RoomTable.id(row.getString("kind"), row.getString("room_id")),
        row.getLong("seq"),
        new User(
            new UserId(row.getString("user_id")),
            row.getString("user_name"),
            AvatarTable.path(row)),
        at,
        clientMessageId(row.getString("client_message_id")),
        state(row, at));
  }

  private static MessageState state(ResultSet row, Instant createdAt) throws SQLException {
    String content = row.getString("content");
    long rev = row.getLong("rev");
    return new MessageState(
        content,
        rev == 0 ? createdAt : Instant.ofEpochMilli(row.getLong("updated_at")),
        rev,
        row.getBoolean("deleted"),
        MentionTable.mentions(row),
        QuoteColumns.quote(row),
        ReactionColumn.reactions(row),
        AttachmentColumn.attachments(row));
  }

  /** Ids of one room are ordered as their numbers are: a client may sort by time and then id. */
  static MessageId id(long room, long seq) {
    String number = Long.toString(seq);
    return new MessageId(room + "-" + "0".repeat(Math.max(0, 10 - number.length())) + number);
  }

  private static @Nullable ClientMessageId clientMessageId(@Nullable String value) {
    return value == null ? null : new ClientMessageId(value);
  }
}
