package dev.levelup.chat.client.ui.timeline;

import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/**
 * The tooltip that says who has a reaction: under the mouse, and at the focus of the keyboard. One
 * instance for all cells.
 */
final class ReactorsTip {
  private static final Duration DELAY = Duration.millis(300);
  private static final double MAX_WIDTH = 320;
  private static final double GAP = 4;

  private final Reactors reactors;
  private final Tooltip tip = new Tooltip();

  ReactorsTip(Reactors reactors) {
    this.reactors = reactors;
    tip.setShowDelay(DELAY);
    tip.setWrapText(true);
    tip.setMaxWidth(MAX_WIDTH);
  }

  void install(ReactionChip chip) {
    Tooltip.install(chip, tip);
    chip.setOnMouseEntered(_ -> tip.setText(reactors.names(chip.reaction())));
    chip.focusedProperty().subscribe((_, is) -> focused(chip, is));
  }

  private void focused(ReactionChip chip, boolean is) {
    Bounds place = chip.localToScreen(chip.getLayoutBounds());
    if (is && !chip.isHover() && place != null) {
      tip.setText(reactors.names(chip.reaction()));
      tip.show(chip, place.getMinX(), place.getMaxY() + GAP);
    } else if (!is) {
      tip.hide();
    }
  }
}
