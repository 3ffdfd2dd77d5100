package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.protocol.Attachment;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A file of the tray, with buttons to take it out and to try a failed one again. */
final class TrayChip extends FileChip {
  private final Translations translations;
  private final TrayPreviews previews;
  private final Button retry;
  private final Button remove;
  private final BooleanProperty failed = new SimpleBooleanProperty(this, "failed");
  private boolean previewed;

  TrayChip(
      EmojiPictures emoji,
      TrayPreviews previews,
      Runnable onRetry,
      Runnable onRemove,
      Translations translations) {
    super(emoji);
    this.translations = translations;
    this.previews = previews;
    this.retry = Icons.button("tray-retry", translations.of("action.try-again"));
    this.remove = Icons.button("file-cancel", translations.of("action.try-again"));
    getStyleClass().add("tray-file");
    retry.getStyleClass().add("tray-retry");
    remove.getStyleClass().add("tray-remove");
    retry.setOnAction(_ -> onRetry.run());
    remove.setOnAction(_ -> onRemove.run());
    remove.addEventHandler(KeyEvent.KEY_PRESSED, key -> removed(key, onRemove));
    Visibility.when(failed, retry);
    add(retry, remove);
  }

  private static void removed(KeyEvent key, Runnable onRemove) {
    if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
      key.consume();
      onRemove.run();
    }
  }

  void show(TrayFile file) {
    Attachment shown = OwnFile.of(file);
    name(shown, translations);
    String title = translations.isolate(AttachmentWords.name(shown));
    String size = AttachmentWords.size(file.size(), translations);
    name(retry, translations.of("tray.retry", title));
    name(remove, translations.of("tray.remove", title));
    failed.set(file.phase() == TrayFile.Phase.FAILED);
    switch (file.phase()) {
      case COPYING -> {
        say(size, file.copied(), false);
        setAccessibleText(translations.of("tray.copying", title));
      }
      case READY -> {
        say(size, -1, false);
        setAccessibleText(translations.of("tray.file", title, size));
        preview(file);
      }
      case FAILED -> {
        say(translations.of("tray.failed.facts"), -1, true);
        setAccessibleText(translations.of("tray.failed", title));
      }
    }
  }

  private static void name(Button button, String words) {
    button.setAccessibleText(words);
    button.getTooltip().setText(words);
  }

  private void preview(TrayFile file) {
    if (!previewed) {
      previewed = true;
      previews.read(file.copy(), this::picture);
    }
  }

  void focusRemove() {
    remove.requestFocus();
  }

  boolean hasFocus() {
    return remove.isFocused() || retry.isFocused();
  }
}
