package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.PictureFacts;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of the user's own as an attachment: the type of a picture is known from its bytes, that of
 * another file is guessed from its name. Pure.
 */
final class OwnFile {
  private static final Map<String, String> TYPES =
      Map.of(
          ".png", "image/png",
          ".jpg", "image/jpeg",
          ".jpeg", "image/jpeg",
          ".gif", "image/gif",
          ".webp", "image/webp",
          ".mp3", "audio/mpeg",
          ".ogg", "audio/ogg",
          ".mp4", "video/mp4",
          ".webm", "video/webm",
          ".txt", "text/plain");

  private OwnFile() {}

  static Attachment of(TrayFile file) {
    return of(file.id(), file.name(), file.size(), file.picture());
  }

  static Attachment of(OutgoingFile file) {
    return of(file.id(), file.name(), file.size(), file.picture());
  }

  private static Attachment of(
      ClientAttachmentId client, String name, long size, @Nullable PictureFacts picture) {
    AttachmentId id = new AttachmentId(client.value());
    if (picture != null) {
      return new Attachment(id, name, picture.type(), size, picture.width(), picture.height());
    }
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(end, "application/octet-stream");
    return new Attachment(id, name, type, size, null, null);
  }
}
