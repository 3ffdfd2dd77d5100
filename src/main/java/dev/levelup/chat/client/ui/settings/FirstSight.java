package dev.levelup.chat.client.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Runs an action once a row is visible for the first time, so that its data is loaded only on
 * demand.
 */
final class FirstSight {
  private final Runnable action;
  private boolean done;

  private FirstSight(Runnable action) {
    this.action = action;
  }

  /**
   * Runs the action when the row first becomes visible.
   *
   * @param row counts as visible while it and its section are
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
