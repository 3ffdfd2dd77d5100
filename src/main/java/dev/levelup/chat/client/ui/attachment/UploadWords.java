package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.ui.i18n.Translations;
import org.jspecify.annotations.Nullable;

/** How far the upload of a file is, in words. */
final class UploadWords {
  private UploadWords() {}

  /**
   * @param part how much of it is uploaded, 0 to 1; null while it is not being uploaded
   */
  static String of(MessageFile.Outgoing outgoing, @Nullable Double part, Translations words) {
    OutgoingFile file = outgoing.file();
    String size = AttachmentWords.size(file.size(), words);
    if (outgoing.held()) {
      return words.of("outgoing.held", size);
    }
    if (file.uploaded() != null) {
      return words.of("outgoing.uploaded", size);
    }
    return part == null
        ? words.of("outgoing.waiting", size)
        : words.of("outgoing.uploading", part, size);
  }
}
