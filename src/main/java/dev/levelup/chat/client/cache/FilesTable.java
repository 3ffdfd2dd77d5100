package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.PictureFacts;
import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attached files, in order; those of a draft have no message yet. */
final class FilesTable {
  private FilesTable() {}

  static Map<RoomId, List<OutboxFile>> ofDrafts(Connection connection) throws SQLException {
    return where(connection, "message is null", row -> RoomId.parse(row.getString("room")));
  }

  static Map<ClientMessageId, List<OutboxFile>> ofMessages(Connection connection)
      throws SQLException {
    return where(
        connection, "message is not null", row -> new ClientMessageId(row.getString("message")));
  }

  private static <K> Map<K, List<OutboxFile>> where(
      Connection connection, String condition, Sql.Row<K> key) throws SQLException {
    Map<K, List<OutboxFile>> files = new HashMap<>();
    Sql.rows(
        connection,
        "select * from files where " + condition + " order by number",
        row -> files.computeIfAbsent(key.read(row), _ -> new ArrayList<>()).add(file(row)));
    return files;
  }

  static List<OutboxFile> of(Connection connection, ClientMessageId message) throws SQLException {
    return Sql.rows(
        connection,
        "select * from files where message = ? order by number",
        FilesTable::file,
        message.value());
  }

  static List<ClientAttachmentId> in(Connection connection, RoomId room) throws SQLException {
    return Sql.rows(
        connection, "select * from files where room = ?", FilesTable::id, room.toString());
  }

  static Set<String> ids(Connection connection) throws SQLException {
    return new HashSet<>(Sql.rows(connection, "select id from files", row -> row.getString("id")));
  }

  static void add(Connection connection, RoomId room, OutboxFile file) throws SQLException {
    Sql.update(
        connection,
        "insert into files (id, room, name, size, picture) values (?, ?, ?, ?, ?)",
        file.id().value(),
        room.toString(),
        file.name(),
        file.size(),
        text(file.picture()));
  }

  /** The file leaves its draft with a message. */
  static void send(Connection connection, OutboxFile file, ClientMessageId message)
      throws SQLException {
    Sql.update(
        connection,
        "update files set message = ? where id = ?",
        message.value(),
        file.id().value());
  }

  static void forget(Connection connection, ClientAttachmentId id) throws SQLException {
    Sql.update(connection, "delete from files where id = ?", id.value());
  }

  static void forget(Connection connection, ClientMessageId message) throws SQLException {
    Sql.update(connection, "delete from files where message = ?", message.value());
  }

  static void forgetDraft(Connection connection, RoomId room) throws SQLException {
    Sql.update(connection, "delete from files where room = ? and message is null", room.toString());
  }

  private static OutboxFile file(ResultSet row) throws SQLException {
    return new OutboxFile(id(row), row.getString("name"), row.getLong("size"), picture(row));
  }

  /** Its type, width and height. */
  private static @Nullable String text(@Nullable PictureFacts picture) {
    return picture == null ? null : picture.type() + " " + picture.width() + " " + picture.height();
  }

  private static @Nullable PictureFacts picture(ResultSet row) throws SQLException {
    String text = row.getString("picture");
    if (text == null) {
      return null;
    }
    String[] parts = text.split(" ", -1);
    return new PictureFacts(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  private static ClientAttachmentId id(ResultSet row) throws SQLException {
    return new ClientAttachmentId(row.getString("id"));
  }
}
