package dev.levelup.chat.client.ui.emoji;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** Where the picker lies in its parent: beside a node, as large as there is space for. */
final class PickerPlace {
  private static final double MARGIN = 8;
  private static final double GAP = 4;
  private static final int MOST_COLUMNS = 9;

  /** In font sizes. */
  private static final double TILE = 36.0 / 13;

  private static final double HEIGHT = 416.0 / 13;

  /** Padding and scroll bar. */
  private static final double AROUND = 2 * 9 + 14;

  private final Region picker;
  private final ObservableValue<Font> font;
  private int columns = MOST_COLUMNS;

  /**
   * @param font whose size the sizes follow
   */
  PickerPlace(Region picker, ObservableValue<Font> font) {
    this.picker = picker;
    this.font = font;
  }

  /** How many emoji there is space for side by side. */
  int columns() {
    return columns;
  }

  /** Lays the picker out below a node, or above if there is more space. */
  void beside(Node near) {
    picker.applyCss();
    Bounds space = picker.getParent().getLayoutBounds();
    Bounds at = picker.getParent().sceneToLocal(near.localToScene(near.getLayoutBounds()));
    double em = font.getValue().getSize();
    double free = space.getWidth() - 2 * MARGIN - AROUND;
    columns = Math.clamp((int) (free / (em * TILE)), 1, MOST_COLUMNS);
    double width = picker.snapSizeX(columns * em * TILE + AROUND);
    double below = space.getHeight() - at.getMaxY() - MARGIN - GAP;
    double above = at.getMinY() - MARGIN - GAP;
    double most = Math.max(Math.max(above, below), (space.getHeight() - 2 * MARGIN) / 2);
    double height = picker.snapSizeY(Math.min(em * HEIGHT, most));
    double y = below >= height || below > above ? at.getMaxY() + GAP : at.getMinY() - GAP - height;
    double x = at.getMaxX() - width;
    picker.resizeRelocate(
        picker.snapPositionX(Math.clamp(x, MARGIN, most(space.getWidth() - width))),
        picker.snapPositionY(Math.clamp(y, MARGIN, most(space.getHeight() - height))),
        width,
        height);
    picker.layout();
  }

  private static double most(double free) {
    return Math.max(MARGIN, free - MARGIN);
  }
}
