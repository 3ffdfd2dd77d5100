package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.state.SendKey;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import javafx.beans.value.ObservableValue;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Handles the keys of a message field that send, start a new line, or move the focus. */
final class WritingKeys {
  private final TextArea input;
  private final ObservableValue<SendKey> sendKey;
  private final Runnable send;
  private boolean composing;

  /**
   * @param sendKey the key that sends; read at each key press
   * @param send sends the text
   */
  WritingKeys(TextArea input, ObservableValue<SendKey> sendKey, Runnable send) {
    this.input = input;
    this.sendKey = sendKey;
    this.send = send;
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    input.addEventHandler(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, e -> composing = !e.getComposed().isEmpty());
  }

  /** Whether an input method is composing; it handles all keys then. */
  boolean areComposing() {
    return composing;
  }

  private void pressed(KeyEvent key) {
    SendKey chosen = sendKey.getValue();
    if (Shortcut.send(chosen).matches(key) && !composing) {
      send.run();
      key.consume();
    } else if (Shortcut.newLine(chosen).matches(key) && !composing) {
      input.replaceSelection("\n");
      key.consume();
    } else if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
      // A text area would insert a tab, and keyboard users could not leave the field.
      input.requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      key.consume();
    }
  }
}
