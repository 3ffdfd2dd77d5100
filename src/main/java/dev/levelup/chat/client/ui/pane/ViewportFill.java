package dev.levelup.chat.client.ui.pane;

import java.util.function.IntUnaryOperator;

/**
 * The items in the viewport and their positions, derived from one item's y by measuring outwards
 * from it. A gap at the bottom is closed first, then one at the top; items that don't fill the
 * viewport are aligned with its bottom.
 */
final class ViewportFill {
  private final Heights heights;
  private final IntUnaryOperator measure;
  private final int viewport;
  private final boolean atEnd;

  private int first;
  private int end;
  private int top;
  private int bottom;
  private int shift;

  /**
   * Fills the viewport.
   *
   * @param heights is updated with every measured height
   * @param measure measures an item
   * @param viewport its height
   * @param index the item to start from, or the number of items for the end of the last
   * @param y the y of its top edge
   */
  ViewportFill(Heights heights, IntUnaryOperator measure, int viewport, int index, int y) {
    this.heights = heights;
    this.measure = measure;
    this.viewport = viewport;
    first = index;
    end = index;
    top = y;
    bottom = y;
    fillDown();
    fillUp();
    if (top > 0) {
      move(-top);
      fillDown();
    }
    atEnd = end == heights.size() && bottom == viewport;
    trim();
  }

  private void fillDown() {
    while (bottom < viewport && end < heights.size()) {
      bottom += measured(end++);
    }
    if (bottom < viewport) {
      move(viewport - bottom);
    }
  }

  private void fillUp() {
    while (top > 0 && first > 0) {
      top -= measured(--first);
    }
  }

  private int measured(int index) {
    int height = measure.applyAsInt(index);
    heights.set(index, height);
    return height;
  }

  private void move(int by) {
    top += by;
    bottom += by;
    shift += by;
  }

  private void trim() {
    while (first < end && top + heights.get(first) <= 0) {
      top += heights.get(first++);
    }
    while (first < end && bottom - heights.get(end - 1) >= viewport) {
      bottom -= heights.get(--end);
    }
  }

  /** The first item in view. */
  int first() {
    return first;
  }

  /** The index after the last item in view. */
  int end() {
    return end;
  }

  /** Whether an item is in view. */
  boolean shows(int index) {
    return index >= first && index < end;
  }

  /** The y of the first item's top edge. */
  int top() {
    return top;
  }

  /** The y of the last item's bottom edge. */
  int bottom() {
    return bottom;
  }

  /** How far everything moved to close a gap above or below. */
  int shift() {
    return shift;
  }

  /** Whether the bottom edge of the last of all items is on the viewport's. */
  boolean atEnd() {
    return atEnd;
  }
}
