package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.ToastsViewModel.Toast;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.Clipboards;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One toast: its text, an optional copy button, and a close button. */
final class ToastView extends HBox {
  private final Toast toast;
  private final Runnable dismiss;
  private final Translations translations;

  ToastView(Toast toast, Runnable dismiss, EmojiPictures pictures, Translations translations) {
    this.toast = toast;
    this.dismiss = dismiss;
    this.translations = translations;
    getStyleClass().add("toast");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(toast.text());
    VBox said = said(pictures);
    HBox.setHgrow(said, Priority.ALWAYS);
    Button close = Icons.button("close", translations.of("action.close"));
    close.getStyleClass().add("close-button");
    close.setOnAction(_ -> dismiss.run());
    getChildren().setAll(Icons.of("notice"), said, close);
  }

  Toast toast() {
    return toast;
  }

  private VBox said(EmojiPictures pictures) {
    TextBlock text = new TextBlock(pictures);
    text.setText(toast.text());
    VBox said = new VBox(text);
    said.getStyleClass().add("toast-said");
    String copy = toast.copy();
    if (copy != null) {
      said.getChildren().add(copyButton(copy));
    }
    return said;
  }

  private Button copyButton(String copy) {
    Button button = new Button(translations.of("timeline.menu.copy-link"));
    button.setOnAction(
        _ -> {
          Clipboards.copy(copy);
          dismiss.run();
        });
    return button;
  }
}
