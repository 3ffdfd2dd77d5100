package dev.levelup.chat.client.ui.card;

import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.Visibility;
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

/** A question to the user: what it is about, what there is to fill in, and two buttons. */
public abstract class DialogCard extends VBox {
  /**
   * @param title also what assistive tools say first
   */
  @SuppressWarnings("this-escape") // it is told of its scene only once it is whole
  protected DialogCard(String title) {
    getStyleClass().add("form-card");
    setMaxHeight(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title);
    Label head = text(title);
    head.getStyleClass().add("form-title");
    getChildren().setAll(head);
    sceneProperty().subscribe(this::begin);
  }

  /** Puts the focus where the user has something to do now. */
  protected abstract void focusFirst();

  private void begin(@Nullable Object scene) {
    if (scene != null) {
      focusFirst();
    }
  }

  /**
   * Waits while the server is asked; afterwards the user goes on where there is something to do.
   */
  protected final void waitWhile(ObservableValue<Boolean> busy) {
    disableProperty().bind(busy);
    busy.subscribe((_, is) -> begin(is ? null : getScene()));
  }

  /** A text of our own words alone. */
  protected static Label text(String words) {
    Label text = new Label(words);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    return text;
  }

  /**
   * A text with something in it that somebody else wrote.
   *
   * @param pictures draws the emoji
   */
  protected static TextBlock text(String words, EmojiPictures pictures) {
    TextBlock text = new TextBlock(pictures);
    text.setText(words);
    return text;
  }

  /** What went wrong; not there while the words are empty. */
  protected static Node error(String id, ObservableValue<String> words, EmojiPictures pictures) {
    TextBlock error = new TextBlock(pictures, "form-error");
    error.setId(id);
    error.setMaxWidth(Double.MAX_VALUE);
    error.setAccessibleRole(AccessibleRole.TEXT);
    error.textProperty().bind(words);
    Visibility.when(words.map(said -> !said.isEmpty()), error);
    return error;
  }

  /** The last line, the answer that the card is about at its end. */
  protected static Node buttons(Button... side) {
    HBox buttons = new HBox(side);
    buttons.getStyleClass().add("form-buttons");
    return buttons;
  }

  /** Enter does what the focused button says, whatever it does in a field. */
  private static void fire(Button button, KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      key.consume();
      button.fire();
    }
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
