package dev.levelup.chat.client.ui.text;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Blocks below each other. Its height depends on its width. */
class Column extends Region {
  /** The space between blocks, in pixels. */
  static final double GAP = 4;

  /** Replaces the blocks. */
  final void setBlocks(List<Node> blocks) {
    getChildren().setAll(blocks);
  }

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  public final double getBaselineOffset() {
    return getManagedChildren().isEmpty()
        ? super.getBaselineOffset()
        : snappedTopInset() + getManagedChildren().getFirst().getBaselineOffset();
  }

  @Override
  protected final double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected final double computePrefWidth(double height) {
    double widest =
        getManagedChildren().stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0);
    return snappedLeftInset() + snapSizeX(widest) + snappedRightInset();
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final double computePrefHeight(double width) {
    double inner = width < 0 ? width : innerWidth(width);
    double height = snappedTopInset() + snappedBottomInset();
    for (Node each : getManagedChildren()) {
      height += snapSizeY(each.prefHeight(inner));
    }
    return height + GAP * Math.max(0, getManagedChildren().size() - 1);
  }

  @Override
  protected final void layoutChildren() {
    place(blockWidth(innerWidth(getWidth())));
  }

  /** Sets the place of each block; all are of this width. */
  final void place(double width) {
    double y = snappedTopInset();
    for (Node each : getManagedChildren()) {
      double height = snapSizeY(each.prefHeight(width));
      each.resizeRelocate(snappedLeftInset(), y, width, height);
      y += height + GAP;
    }
  }

  /**
   * The width of the blocks.
   *
   * @param inner the width that there is
   */
  double blockWidth(double inner) {
    return inner;
  }

  private double innerWidth(double width) {
    return Math.max(0, width - snappedLeftInset() - snappedRightInset());
  }
}
