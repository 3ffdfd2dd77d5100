package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.AnsweredText;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A line of text below a message, with buttons for the user's choices. */
final class StateBar extends AnsweredText {
  private final TextBlock text;
  private Runnable escape = () -> {};

  /**
   * @param pictures the emoji images, for text from the server
   */
  StateBar(EmojiPictures pictures) {
    TextBlock text = new TextBlock(pictures);
    super(text);
    this.text = text;
    getStyleClass().addAll("message-state", "undelivered");
    setAccessibleRole(AccessibleRole.TEXT);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Replaces text and buttons. */
  void say(String what, Button... actions) {
    text.setText(what);
    setAccessibleText(what);
    escape = () -> {};
    setAnswers(actions);
  }

  /** Sets the action of the Escape key until the next {@link #say}. */
  void setOnEscape(Runnable action) {
    escape = action;
  }

  private void pressed(KeyEvent key) {
    if (Shortcut.BACK.matches(key)) {
      key.consume();
      escape.run();
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
      key.consume();
      button.fire();
    }
  }

  /** A button for {@link #say}. */
  static Button button(String words, String styleClass, Runnable action) {
    Button button = new Button(words);
    button.getStyleClass().addAll("state-button", styleClass);
    button.setMinWidth(USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
