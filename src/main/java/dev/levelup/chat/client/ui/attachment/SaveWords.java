package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.SaveState;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.Attachment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the saving of an attachment goes, in words. */
public final class SaveWords {
  private SaveWords() {}

  /**
   * The words.
   *
   * @param state null where nobody has saved it
   * @return empty while there is nothing to say
   */
  public static String of(
      @Nullable SaveState state, Attachment attachment, Translations translations) {
    return switch (state) {
      case null -> "";
      case SaveState.Running(long bytes) ->
          translations.of(
              "attachment.saving",
              AttachmentWords.size(bytes, translations),
              AttachmentWords.size(attachment.size(), translations));
      case SaveState.Done _ ->
          translations.of(
              "attachment.saved", AttachmentWords.size(attachment.size(), translations));
      case SaveState.Failed(SaveState.Reason reason) ->
          translations.of("attachment.not-saved." + reason.name().toLowerCase(Locale.ROOT));
    };
  }
}
