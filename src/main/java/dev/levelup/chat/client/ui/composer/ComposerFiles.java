package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.desktop.OpenDialog;
import dev.levelup.chat.client.ui.attachment.AttachButton;
import dev.levelup.chat.client.ui.attachment.PastedFiles;
import dev.levelup.chat.client.ui.attachment.Tray;
import dev.levelup.chat.client.ui.attachment.TrayViewModel;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/**
 * The parts of the composer for the files that are sent.
 *
 * @param model the files
 * @param dialog asks the user for files
 * @param emoji the emoji images, for names
 * @param background decodes pictures
 * @param fx runs tasks on the FX thread
 */
public record ComposerFiles(
    TrayViewModel model,
    OpenDialog dialog,
    EmojiPictures emoji,
    Executor background,
    Executor fx,
    Translations translations) {
  /** The button, if the server supports attachments; the field takes pasted files then. */
  Optional<Node> button(TextInputControl input) {
    if (!model.isOffered()) {
      return Optional.empty();
    }
    PastedFiles.follow(input, model);
    return Optional.of(new AttachButton(model, input, dialog, translations));
  }

  Node tray(Runnable focusInput) {
    return new Tray(model, emoji, background, fx, focusInput, translations);
  }
}
