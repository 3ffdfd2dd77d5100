package dev.levelup.chat.client.ui.card;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A modal card with a title, content such as fields, and buttons. */
public abstract class DialogCard extends VBox {
  /**
   * @param title also the accessible text
   */
  @SuppressWarnings("this-escape") // The scene listener runs only after construction.
  protected DialogCard(String title) {
    getStyleClass().add("form-card");
    setMaxHeight(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title);
    getChildren().setAll(WrappedLabel.of(title, "form-title"));
    sceneProperty().subscribe(this::begin);
  }

  /** Focuses the first node that needs input. */
  protected abstract void focusFirst();

  private void begin(@Nullable Object scene) {
    if (scene != null) {
      focusFirst();
    }
  }

  /**
   * Disables the card while a request is running, and then focuses the first node that needs input.
   */
  protected final void waitWhile(ObservableValue<Boolean> busy) {
    disableProperty().bind(busy);
    busy.subscribe((_, is) -> begin(is ? null : getScene()));
  }

  /** A text that contains only translations. */
  protected static Label text(String words) {
    return WrappedLabel.of(words);
  }

  /**
   * A text that contains foreign text.
   *
   * @param pictures the emoji images
   */
  protected static TextBlock text(String words, EmojiPictures pictures) {
    TextBlock text = new TextBlock(pictures);
    text.setText(words);
    return text;
  }

  /** An error text; hidden while it is empty. */
  protected static Node error(String id, ObservableValue<String> words, EmojiPictures pictures) {
    TextBlock error = new TextBlock(pictures, "form-error");
    error.setId(id);
    error.setAccessibleRole(AccessibleRole.TEXT);
    error.textProperty().bind(words);
    Visibility.when(words.map(said -> !said.isEmpty()), error);
    return error;
  }

  /** The button bar; the main action comes last. */
  protected static Node buttons(Button... side) {
    HBox buttons = new HBox(side);
    buttons.getStyleClass().add("form-buttons");
    return buttons;
  }

  /** Enter fires the focused button, not the default one. */
  private static void fire(Button button, KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      key.consume();
      button.fire();
    }
  }

  /** The button that closes the card, as Esc does. */
  protected static Button cancel(String id, Translations translations, Runnable close) {
    Button cancel = button(id, translations.of("action.cancel"), close);
    cancel.setCancelButton(true);
    return cancel;
  }

  /**
   * The button of the main action, which says so while its request is running.
   *
   * @param key of its words
   */
  protected static Button submit(
      String id,
      Translations translations,
      String key,
      ObservableValue<Boolean> busy,
      Runnable action) {
    Button submit = button(id, translations.of(key), action);
    submit.textProperty().bind(busy.map(running -> translations.of(running ? "action.busy" : key)));
    return submit;
  }

  /** A button that Enter fires while it has the focus. */
  protected static Button button(String id, String words, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    button.setOnKeyPressed(key -> fire(button, key));
    return button;
  }
}
