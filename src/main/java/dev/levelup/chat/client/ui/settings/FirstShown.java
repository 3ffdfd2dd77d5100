package dev.levelup.chat.client.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Runs an action once a row is visible for the first time, so that its data is loaded only on
 * demand.
 */
final class FirstShown {
  private final Runnable action;
  private boolean done;

  private FirstShown(Runnable action) {
    this.action = action;
  }

  /**
   * Runs the action when the row first becomes visible.
   *
   * @param row counts as visible while it and its section are
   */
  static void run(Node row, Runnable action) {
    FirstShown firstShown = new FirstShown(action);
    ObservableValue<Boolean> section =
        row.sceneProperty().flatMap(_ -> row.parentProperty()).flatMap(Node::visibleProperty);
    row.visibleProperty()
        .flatMap(visible -> visible ? section : row.visibleProperty())
        .orElse(false)
        .subscribe(firstShown::update);
  }

  private void update(boolean isVisible) {
    if (isVisible && !done) {
      done = true;
      action.run();
    }
  }
}
