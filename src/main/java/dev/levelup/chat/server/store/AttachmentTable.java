package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which content belongs to whom, and to which message. */
public final class AttachmentTable {
  private static final String SELECT =
      """
      select a.*, r.kind, r.id as room_id from attachments a left join rooms r on r.number = a.room
      """;

  private final Sql sql;
  private final ContentTable contents;

  AttachmentTable(Sql sql) {
    this.sql = sql;
    this.contents = new ContentTable(sql);
  }

  /**
   * Adds an attachment that is not sent yet.
   *
   * @param clientId the id that the owner's client gave it, if any; used once for each owner
   */
  public void add(AttachmentRow row, @Nullable String clientId, Instant at) {
    Attachment file = row.attachment();
    AttachmentRow.Preview preview = row.preview();
    sql.run(
        """
        insert into attachments (id, user_id, client_id, name, type, size, width, height, content,
          preview, preview_type, preview_size, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        file.id().value(),
        row.owner().value(),
        clientId,
        file.name(),
        file.type(),
        file.size(),
        file.width(),
        file.height(),
        row.content().value(),
        preview == null ? null : preview.content().value(),
        preview == null ? null : preview.type(),
        preview == null ? 0 : preview.size(),
        at.toEpochMilli());
    contents.own(row.content());
    if (preview != null) {
      contents.own(preview.content());
    }
  }

  /** The attachment with that id, sent or not. */
  public Optional<AttachmentRow> find(AttachmentId id) {
    return sql.find(SELECT + "where a.id = ?", AttachmentTable::row, id.value());
  }

  /** The attachment to which its owner's client gave that id. */
  public Optional<AttachmentRow> byClientId(UserId owner, String clientId) {
    return sql.find(
        SELECT + "where a.user_id = ? and a.client_id = ?",
        AttachmentTable::row,
        owner.value(),
        clientId);
  }

  /** How many bytes a user's files take, sent or not. */
  public long used(UserId owner) {
    return sql.number(
        "select coalesce(sum(size + preview_size), 0) from attachments where user_id = ?",
        owner.value());
  }

  /** Makes attachments parts of a message. They must be unsent. */
  void send(RoomRow room, Message message) {
    for (Attachment each : message.attachments()) {
      int sent =
          sql.run(
              "update attachments set room = ?, seq = ? where id = ? and room is null",
              room.number(),
              message.seq(),
              each.id().value());
      if (sent != 1) {
        throw new IllegalStateException("an attachment is in one message only");
      }
    }
  }

  /** Deletes the attachments of a message. */
  void deleteOf(RoomRow room, Message message) {
    if (!message.attachments().isEmpty()) {
      delete("room = ? and seq = ?", room.number(), Objects.requireNonNull(message.seq()));
    }
  }

  /** Deletes the attachments of a room's messages. */
  void deleteAll(RoomRow room) {
    delete("room = ?", room.number());
  }

  /** Deletes what a user has not sent. */
  void deleteUnsent(UserId owner) {
    delete("user_id = ? and room is null", owner.value());
  }

  /** Whether something has not been sent since then. */
  public boolean hasUnsent(Instant before) {
    return sql.is(
        "select exists (select 1 from attachments where room is null and created_at < ?)",
        before.toEpochMilli());
  }

  /** Deletes what has not been sent since then; returns how many. */
  public int deleteUnsent(Instant before) {
    return delete("room is null and created_at < ?", before.toEpochMilli());
  }

  private int delete(String which, Object... values) {
    for (String column : List.of("content", "preview")) {
      contents.disown("attachments", column, which, values);
    }
    return sql.run("delete from attachments where " + which, values);
  }

  private static AttachmentRow row(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    String preview = row.getString("preview");
    return new AttachmentRow(
        new Attachment(
            new AttachmentId(row.getString("id")),
            row.getString("name"),
            row.getString("type"),
            row.getLong("size"),
            pixels(row, "width"),
            pixels(row, "height")),
        new UserId(row.getString("user_id")),
        new ContentId(row.getString("content")),
        preview == null
            ? null
            : new AttachmentRow.Preview(
                new ContentId(preview), row.getString("preview_type"), row.getLong("preview_size")),
        kind == null ? null : RoomTable.id(kind, row.getString("room_id")));
  }

  private static @Nullable Integer pixels(ResultSet row, String column) throws SQLException {
    int pixels = row.getInt(column);
    return row.wasNull() ? null : pixels;
  }
}
