package dev.levelup.chat.client.ui.card;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Lies over a screen, visible only with a card on it. The screen is to be disabled while it shows;
 * when the card is gone, the focus is where it was.
 */
public final class Overlay extends ScrollPane {
  private @Nullable Node focused;

  /** No card is on it. */
  public Overlay() {
    getStyleClass().add("overlay");
    setFitToWidth(true);
    setFitToHeight(true);
    setVisible(false);
  }

  /** Shows a card, which takes the focus as soon as it is in the scene. */
  public void show(Parent card) {
    focused = isVisible() ? focused : getScene().getFocusOwner();
    StackPane ground = new StackPane(card);
    ground.getStyleClass().add("overlay-ground");
    setVisible(true);
    setContent(ground);
  }

  /** Takes the card away. */
  public void hide() {
    setContent(null);
    setVisible(false);
    if (focused != null) {
      focused.requestFocus();
      focused = null;
    }
  }
}
