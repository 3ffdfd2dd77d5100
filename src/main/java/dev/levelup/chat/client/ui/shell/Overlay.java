package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.theme.Stylesheet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Lies over the shell, visible only with a card on it. The shell is to be disabled while it shows;
 * when the card is gone, the focus is where it was.
 */
final class Overlay extends ScrollPane {
  private @Nullable Node focused;

  Overlay() {
    getStyleClass().add("overlay");
    getStylesheets().add(Stylesheet.beside(Overlay.class, "shell.css"));
    setFitToWidth(true);
    setFitToHeight(true);
    setVisible(false);
  }

  /** Shows a card, which takes the focus as soon as it is in the scene. */
  void show(Parent card) {
    focused = isVisible() ? focused : getScene().getFocusOwner();
    StackPane ground = new StackPane(card);
    ground.getStyleClass().add("overlay-ground");
    setVisible(true);
    setContent(ground);
  }

  /** Takes the card away. */
  void hide() {
    setContent(null);
    setVisible(false);
    if (focused != null) {
      focused.requestFocus();
      focused = null;
    }
  }
}
