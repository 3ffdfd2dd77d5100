package dev.levelup.chat.client.ui.theme;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The Escape key, which some controls consume although it does nothing there. FX thread only. */
public final class Escape {
  private Escape() {}

  /**
   * Passes the key on to what is around a control.
   *
   * @param control a list, or a single-line field with a formatter
   */
  public static void passOn(Node control) {
    control.addEventFilter(KeyEvent.KEY_PRESSED, key -> pass(key, control));
  }

  private static void pass(KeyEvent key, Node control) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      control.getParent().fireEvent(key.copyFor(control, control));
    }
  }
}
