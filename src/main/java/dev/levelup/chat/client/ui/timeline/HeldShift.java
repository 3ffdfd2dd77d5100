package dev.levelup.chat.client.ui.timeline;

import javafx.event.EventTarget;
import javafx.scene.input.KeyEvent;
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

  boolean isDown() {
    return down;
  }
}
