package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.ToastsViewModel.Toast;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

/** The stack of toasts; clicks outside them go to the nodes below. */
final class ToastsView extends VBox {
  private final ToastsViewModel model;
  private final EmojiPictures pictures;
  private final Translations translations;

  /**
   * @param pictures the emoji images, for text from the server
   */
  ToastsView(ToastsViewModel model, EmojiPictures pictures, Translations translations) {
    this.model = model;
    this.pictures = pictures;
    this.translations = translations;
    getStyleClass().add("toasts");
    getStylesheets().add(Stylesheet.beside(ToastsView.class, "shell.css"));
    setPickOnBounds(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    model.toasts().addListener(this::onChange);
  }

  private void onChange(ListChangeListener.Change<? extends Toast> change) {
    while (change.next()) {
      getChildren().removeIf(node -> change.getRemoved().contains(((ToastView) node).toast()));
      change.getAddedSubList().forEach(this::add);
    }
  }

  private void add(Toast toast) {
    getChildren().add(new ToastView(toast, () -> model.dismiss(toast), pictures, translations));
  }
}
