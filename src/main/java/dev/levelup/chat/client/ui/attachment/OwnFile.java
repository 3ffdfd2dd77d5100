package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file of the user's own as an attachment, whose type is guessed from its name. Pure. */
public final class OwnFile {
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
    return of(file.id().value(), file.name(), file.size());
  }

  static Attachment of(OutgoingFile file) {
    return of(file.id().value(), file.name(), file.size());
  }

  /** The files of a message that waits. */
  public static List<Attachment> of(List<OutgoingFile> files) {
    return files.stream().map(OwnFile::of).toList();
  }

  private static Attachment of(String id, String name, long size) {
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(end, "application/octet-stream");
    return new Attachment(new AttachmentId(id), name, type, size, null, null);
  }
}
