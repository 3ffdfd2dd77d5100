package dev.levelup.chat.client.ui.pane;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;

/**
 * The scroll bar. What the list shows corrects it, never the other way round; in the user's hand it
 * stays as it is, or it would run away from the mouse.
 */
final class ListBar extends ScrollBar {
  private static final double STEP = 40;

  private final DoubleConsumer onMoved;
  private boolean correcting;
  private boolean held;

  /**
   * Makes a bar.
   *
   * @param onMoved hears where the user moves it to, from 0, the start, to 1, the end
   * @param onReleased asks for a correction, since none was made in the user's hand
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

  /** Shows where the list is; all in one unit, {@code viewport} more than 0. */
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
