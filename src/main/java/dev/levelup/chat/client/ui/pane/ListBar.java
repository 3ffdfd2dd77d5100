package dev.levelup.chat.client.ui.pane;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;

/**
 * The scroll bar. It is corrected to what the list shows, but not while the user drags it, or the
 * thumb would run away from the mouse.
 */
final class ListBar extends ScrollBar {
  private static final double STEP = 40;

  private final DoubleConsumer onMoved;
  private boolean correcting;
  private boolean held;

  /**
   * Makes a bar.
   *
   * @param onMoved called with the position that the user moves it to, from 0 (start) to 1 (end)
   * @param onReleased called when the user releases it, to request the corrections that were
   *     skipped
   */
  ListBar(DoubleConsumer onMoved, Runnable onReleased) {
    this.onMoved = onMoved;
    setOrientation(Orientation.VERTICAL);
    setMax(1);
    setFocusTraversable(false);
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> held = true);
    addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        _ -> {
          held = false;
          onReleased.run();
        });
    valueProperty().addListener((_, _, now) -> moved(now.doubleValue()));
  }

  private void moved(double fraction) {
    if (!correcting) {
      onMoved.accept(fraction);
    }
  }

  /** Shows the list's position; all in the same unit, {@code viewport} greater than 0. */
  void correct(long above, long total, int viewport) {
    boolean scrolls = total > viewport;
    setVisible(scrolls);
    if (scrolls && !held) {
      double hidden = total - viewport;
      correcting = true;
      setVisibleAmount(viewport / (double) total);
      setBlockIncrement(viewport / hidden);
      setUnitIncrement(STEP / hidden);
      setValue(above / hidden);
      correcting = false;
    }
  }
}
