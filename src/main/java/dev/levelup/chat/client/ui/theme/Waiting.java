package dev.levelup.chat.client.ui.theme;

import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;

/**
 * Shows that something is being done: a ring that turns, or a still icon for those who want reduced
 * motion; the style sheet shows one of the two. Decoration: a text beside it says what is being
 * done. It goes on turning until it is removed from its scene.
 */
public final class Waiting extends StackPane {
  /** Creates one that turns at once. */
  public Waiting() {
    ProgressIndicator ring = new ProgressIndicator();
    ring.getStyleClass().add("waiting-ring");
    ring.setFocusTraversable(false);
    Icon still = Icons.of("waiting");
    still.getStyleClass().add("waiting-still");
    getChildren().setAll(ring, still);
  }
}
