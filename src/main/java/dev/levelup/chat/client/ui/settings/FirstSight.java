package dev.levelup.chat.client.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Does something once a row is to be seen: nobody is asked for what nobody looks at. */
final class FirstSight {
  private final Runnable action;
  private boolean done;

  private FirstSight(Runnable action) {
    this.action = action;
  }

  /**
   * Waits for that.
   *
   * @param row shows as long as it is visible and its section is
   */
  static void of(Node row, Runnable action) {
    FirstSight sight = new FirstSight(action);
    ObservableValue<Boolean> section =
        row.sceneProperty().flatMap(_ -> row.parentProperty()).flatMap(Node::visibleProperty);
    row.visibleProperty()
        .flatMap(visible -> visible ? section : row.visibleProperty())
        .orElse(false)
        .subscribe(sight::look);
  }

  private void look(boolean isSeen) {
    if (isSeen && !done) {
      done = true;
      action.run();
    }
  }
}
