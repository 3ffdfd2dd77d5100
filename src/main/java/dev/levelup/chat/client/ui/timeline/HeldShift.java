package dev.levelup.chat.client.ui.timeline;

import javafx.event.EventTarget;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Whether Shift was down at the latest mouse or key event of a target. */
final class HeldShift {
  private boolean down;

  /**
   * @param target receives the events
   */
  HeldShift(EventTarget target) {
    target.addEventFilter(MouseEvent.ANY, event -> down = event.isShiftDown());
    target.addEventFilter(KeyEvent.ANY, event -> down = event.isShiftDown());
  }

  /** Sets the action of Shift+click, which a button ignores by itself. */
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
