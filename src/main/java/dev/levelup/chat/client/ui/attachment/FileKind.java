package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.protocol.Attachment;
import java.util.Locale;
import java.util.Set;

/** What kind of file an attachment is, for its icon. */
enum FileKind {
  PROGRAM,
  PICTURE,
  SOUND,
  FILM,
  ARCHIVE,
  TEXT,
  OTHER;

  private static final Set<String> ARCHIVES =
      Set.of(".7z", ".bz2", ".gz", ".rar", ".tar", ".tgz", ".xz", ".zip", ".zst");

  private static final Set<String> TEXTS = Set.of(".pdf", ".doc", ".docx", ".odt", ".rtf", ".md");

  static FileKind of(Attachment attachment, ShownFile name) {
    String end = name.extension().toLowerCase(Locale.ROOT);
    String type = attachment.type();
    if (name.runs()) {
      return PROGRAM;
    }
    if (type.startsWith("image/")) {
      return PICTURE;
    }
    if (type.startsWith("audio/")) {
      return SOUND;
    }
    if (type.startsWith("video/")) {
      return FILM;
    }
    if (ARCHIVES.contains(end)) {
      return ARCHIVE;
    }
    return type.startsWith("text/") || TEXTS.contains(end) ? TEXT : OTHER;
  }

  String icon() {
    return "file-" + name().toLowerCase(Locale.ROOT);
  }
}
