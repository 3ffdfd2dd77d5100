package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Edits and deletions of messages, numbered in each room without gaps. */
public final class ChangeTable {
  /** Two states of one message never have the same time. */
  private static final long TICK_MILLIS = 1;

  private final Handle handle;
  private final List<Wiping.Place> erased = new ArrayList<>();

  ChangeTable(Handle handle) {
    this.handle = handle;
  }

  /** Changes a message's content. The previous content is not kept. */
  public Message edit(RoomRow room, Message message, String content, Instant at) {
    return change(room, message, content, false, at);
  }

  /** Deletes a message's content; its number and its client message id stay. */
  public Message delete(RoomRow room, Message message, Instant at) {
    return change(room, message, "", true, at);
  }

  private Message change(
      RoomRow room, Message message, String content, boolean deleted, Instant at) {
    long earliest = message.updatedAt().toEpochMilli() + TICK_MILLIS;
    Instant updatedAt = Instant.ofEpochMilli(Math.max(earliest, at.toEpochMilli()));
    Message changed =
        message.withState(new MessageState(content, updatedAt, nextRev(room), deleted));
    write(room, changed);
    return changed;
  }

  private long nextRev(RoomRow room) {
    return handle
        .createQuery(
            "update rooms set last_rev = last_rev + 1 where number = :room returning last_rev")
        .bind("room", room.number())
        .mapTo(Long.class)
        .one();
  }

  private void write(RoomRow room, Message changed) {
    handle
        .createUpdate(
            """
            update messages
            set content = :content, updated_at = :at, rev = :rev, deleted = :deleted
            where room = :room and seq = :seq""")
        .bind("content", changed.content())
        .bind("at", changed.updatedAt().toEpochMilli())
        .bind("rev", changed.state().rev())
        .bind("deleted", changed.state().deleted() ? 1 : 0)
        .bind("room", room.number())
        .bind("seq", changed.seq())
        .execute();
    erased.add(new Wiping.Place(room.number(), Objects.requireNonNull(changed.seq())));
  }

  /** The messages whose previous content was erased. */
  List<Wiping.Place> erased() {
    return List.copyOf(erased);
  }

  /**
   * The messages of a room with a larger {@code rev}, in their current state, the smallest first.
   */
  public List<Message> after(RoomRow room, long rev, int limit) {
    return handle
        .createQuery(
            MessageTable.SELECT
                + """
                where m.room = :room and m.rev > 0 and m.rev > :rev
                order by m.rev limit :limit""")
        .bind("room", room.number())
        .bind("rev", rev)
        .bind("limit", limit)
        .map(MessageTable::message)
        .list();
  }
}
