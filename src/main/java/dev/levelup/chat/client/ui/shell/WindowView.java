package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.card.Overlay;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** All of the window, and over it a card that is about none of its parts. FX thread only. */
public final class WindowView extends StackPane {
  private final Overlay overlay = new Overlay();

  /** Shows nothing yet. */
  public WindowView() {
    getChildren().setAll(overlay);
  }

  /** Has the window show that, in the place of what it showed before. */
  public void setMain(Parent main) {
    main.disableProperty().bind(overlay.visibleProperty());
    getChildren().setAll(main, overlay);
  }

  /** Whether a card waits for its answer. */
  public boolean hasCard() {
    return overlay.isVisible();
  }

  /**
   * Shows a card in the place of the one before, if the window is in a scene.
   *
   * @param card null to take it away
   */
  public void show(@Nullable Parent card) {
    if (card != null) {
      overlay.show(card);
    } else if (overlay.isVisible()) {
      overlay.hide();
    }
  }
}
