package dev.levelup.chat.client.ui.card;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A layer above a screen, visible only while it shows a card. The owner disables the screen
 * meanwhile; when the card is closed, the focus returns to where it was.
 */
public final class Overlay extends ScrollPane {
  private static final double MARGIN = 24;

  private @Nullable Node focused;

  /** Creates a hidden overlay. */
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
    // Not its padding, which it forgets when it computes its height for a width.
    StackPane.setMargin(card, new Insets(MARGIN));
    ground.getStyleClass().add("overlay-ground");
    setVisible(true);
    setContent(ground);
  }

  /** Closes the card. */
  public void hide() {
    setContent(null);
    setVisible(false);
    if (focused != null) {
      focused.requestFocus();
      focused = null;
    }
  }
}
