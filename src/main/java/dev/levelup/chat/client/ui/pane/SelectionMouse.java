package dev.levelup.chat.client.ui.pane;

import dev.levelup.chat.client.ui.pane.TextSelection.End;
import java.util.function.DoubleConsumer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Selects with the mouse: by dragging, which scrolls beyond the edges, and by Shift+click; a double
 * click selects a word, a triple click an item. Mouse events synthesised from touch are ignored:
 * touch scrolls.
 */
final class SelectionMouse<T> {
  /** The scroll speed per frame, as a fraction of the mouse's distance beyond the edge. */
  private static final double STEP_PER_PIXEL = 0.25;

  /** The maximum scroll speed, in pixels per frame. */
  private static final double MAX_STEP = 60;

  private final LiveCells<T> cells;
  private final TextSelection<T> selection;
  private final DoubleConsumer scroll;
  private boolean dragging;
  private double x;
  private double y;

  /**
   * @param scroll scrolls by a number of logical pixels
   */
  SelectionMouse(LiveCells<T> cells, TextSelection<T> selection, DoubleConsumer scroll) {
    this.cells = cells;
    this.selection = selection;
    this.scroll = scroll;
    cells.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    cells.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    cells.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> dragging = false);
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || event.isSynthesized()) {
      return;
    }
    at(event);
    End end = end();
    if (event.isShiftDown()) {
      selection.extendTo(end);
    } else if (end != null && event.getClickCount() == 2) {
      selection.selectWord(end);
    } else if (end != null && event.getClickCount() == 3) {
      selection.selectItems(end.index(), end.index());
    } else {
      selection.begin(end);
    }
  }

  private void dragged(MouseEvent event) {
    boolean selects = event.isPrimaryButtonDown() && !event.isSynthesized();
    if (selects && !event.isStillSincePress()) {
      at(event);
      dragging = true;
      selection.extendTo(end());
    }
  }

  /** Called after each layout: after scrolling, a still mouse may be over other text. */
  void laidOut() {
    double beyond = y < 0 ? y : Math.max(0, y - cells.getHeight());
    if (dragging && beyond != 0) {
      scroll.accept(Math.clamp(beyond * STEP_PER_PIXEL, -MAX_STEP, MAX_STEP));
      selection.extendTo(end());
    }
  }

  private void at(MouseEvent event) {
    x = event.getX();
    y = event.getY();
  }

  private @Nullable End end() {
    double inside = Math.clamp(y, 0, Math.max(0, cells.getHeight() - 1));
    ItemCell<T> cell = cells.at(inside);
    if (cell == null) {
      return null;
    }
    Point2D point = cell.parentToLocal(x, inside);
    return selection.nearest(cell.index, cell.offsetAt(point.getX(), point.getY()));
  }
}
