package dev.levelup.chat.server.store;

import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.Attachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files in a message in its own row, so that reading a message needs no second query. */
final class AttachmentColumn {
  private AttachmentColumn() {}

  /** For a message's row; null for none. */
  static @Nullable String value(List<Attachment> attachments) {
    return attachments.isEmpty() ? null : Attachment.encode(attachments).toString();
  }

  static List<Attachment> attachments(ResultSet row) throws SQLException {
    String column = row.getString("attachments");
    return column == null ? List.of() : Attachment.decode(JsonParser.parseString(column));
  }
}
