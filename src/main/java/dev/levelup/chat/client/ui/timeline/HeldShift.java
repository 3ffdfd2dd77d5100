package dev.levelup.chat.client.ui.timeline;

import javafx.event.EventTarget;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Whether Shift is held with the click or the key that something is told of. */
final class HeldShift {
  private boolean down;

  /**
   * @param target gets the clicks and the keys
   */
  HeldShift(EventTarget target) {
    target.addEventFilter(MouseEvent.ANY, event -> down = event.isShiftDown());
    target.addEventFilter(KeyEvent.ANY, event -> down = event.isShiftDown());
  }

  /** Does something at a click with Shift, of which a button itself makes nothing. */
  static void onClick(Button button, Runnable action) {
    button.setOnMouseClicked(
        event -> {
          if (event.isShiftDown() && event.getButton() == MouseButton.PRIMARY) {
            action.run();
          }
        });
  }

  boolean isDown() {
    return down;
  }
}
