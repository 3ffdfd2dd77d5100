package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Edits, deletions and reactions of messages, numbered in each room without gaps. */
public final class ChangeTable {
  /** Two states of one message never have the same time. */
  private static final long TICK_MILLIS = 1;

  private final Sql sql;
  private final SearchBlocks search;
  private final List<Wiping.Place> erased = new ArrayList<>();

  ChangeTable(Sql sql, SearchBlocks search) {
    this.sql = sql;
    this.search = search;
  }

  /** Changes a message's content. The previous content is not kept. */
  public Message edit(
      RoomRow room, Message message, String content, Mentions mentions, Instant at) {
    return change(
        room,
        message,
        new Words(
            content,
            mentions,
            message.replyTo(),
            message.reactions(),
            message.attachments(),
            false),
        at);
  }

  /**
   * Deletes a message's content, its quote and its files; its number and its client message id
   * stay.
   */
  public Message delete(RoomRow room, Message message, Instant at) {
    new AttachmentTable(sql).deleteOf(room, message);
    return change(
        room, message, new Words("", Mentions.NONE, null, List.of(), List.of(), true), at);
  }

  /** Deletes all messages of a room that is deleted. */
  void deleteAll(RoomRow room) {
    sql.run("delete from messages where room = ?", room.number());
    erased.add(new Wiping.Place(room.number(), 0));
    search.deletedAll(room);
  }

  private record Words(
      String content,
      Mentions mentions,
      @Nullable Quote replyTo,
      List<Reaction> reactions,
      List<Attachment> attachments,
      boolean deleted) {}

  /** Replaces the reactions to a message. Its words and their time stay. */
  public Message react(RoomRow room, Message message, List<Reaction> reactions) {
    Message changed = message.withState(message.state().withReactions(reactions, nextRev(room)));
    sql.run(
        "update messages set reactions = ?, rev = ?, updated_at = ? where room = ? and seq = ?",
        ReactionColumn.value(reactions),
        changed.rev(),
        changed.updatedAt().toEpochMilli(),
        room.number(),
        changed.seq());
    return changed;
  }

  private Message change(RoomRow room, Message message, Words words, Instant at) {
    long earliest = message.updatedAt().toEpochMilli() + TICK_MILLIS;
    Instant updatedAt = Instant.ofEpochMilli(Math.max(earliest, at.toEpochMilli()));
    Message changed =
        message.withState(
            new MessageState(
                words.content(),
                updatedAt,
                nextRev(room),
                words.deleted(),
                words.mentions(),
                words.replyTo(),
                words.reactions(),
                words.attachments()));
    write(room, changed);
    new MentionTable(sql).replace(room, changed);
    return changed;
  }

  private long nextRev(RoomRow room) {
    return sql.number(
        "update rooms set last_rev = last_rev + 1 where number = ? returning last_rev",
        room.number());
  }

  private void write(RoomRow room, Message changed) {
    sql.run(
        """
        update messages
        set content = ?, updated_at = ?, rev = ?, deleted = ?, mentions = ?, mentions_all = ?,
          reply_to = ?, reactions = ?, attachments = ?, words_rev = ?
        where room = ? and seq = ?\
        """,
        changed.content(),
        changed.updatedAt().toEpochMilli(),
        changed.state().rev(),
        changed.state().deleted() ? 1 : 0,
        MentionTable.column(changed.mentions()),
        changed.mentions().all() ? 1 : 0,
        QuoteColumns.value(changed),
        ReactionColumn.value(changed.reactions()),
        AttachmentColumn.value(changed.attachments()),
        changed.rev(),
        room.number(),
        changed.seq());
    long seq = Objects.requireNonNull(changed.seq());
    erased.add(new Wiping.Place(room.number(), seq));
    search.changed(room, seq, changed.isDeleted());
  }

  /** The messages whose previous content was erased. */
  List<Wiping.Place> erased() {
    return List.copyOf(erased);
  }

  /** As {@link #after}, but only messages whose words have changed since. */
  public List<Message> wordsAfter(RoomRow room, long rev, int limit) {
    return sql.all(
        MessageTable.SELECT
            + """
            where m.room = ? and m.rev > 0 and m.rev > ? and m.words_rev > ?
            order by m.rev limit ?\
            """,
        MessageTable::message,
        room.number(),
        rev,
        rev,
        limit);
  }

  /**
   * The messages of a room with a larger {@code rev}, in their current state, the smallest first.
   */
  public List<Message> after(RoomRow room, long rev, int limit) {
    return sql.all(
        MessageTable.SELECT
            + """
            where m.room = ? and m.rev > 0 and m.rev > ?
            order by m.rev limit ?\
            """,
        MessageTable::message,
        room.number(),
        rev,
        limit);
  }
}
