package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.card.Overlay;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The root of a window: its main view, and above it cards that belong to no part. FX thread only.
 */
public final class WindowView extends StackPane {
  private final Overlay overlay = new Overlay();

  /** Creates an empty view. */
  public WindowView() {
    getChildren().setAll(overlay);
  }

  /** Replaces the main view. */
  public void setMain(Parent main) {
    main.disableProperty().bind(overlay.visibleProperty());
    getChildren().setAll(main, overlay);
  }

  /** Whether a card is open. */
  public boolean hasCard() {
    return overlay.isVisible();
  }

  /**
   * Replaces the open card, if the view is in a scene.
   *
   * @param card null to close the open card
   */
  public void show(@Nullable Parent card) {
    if (card != null) {
      overlay.show(card);
    } else if (overlay.isVisible()) {
      overlay.hide();
    }
  }
}
