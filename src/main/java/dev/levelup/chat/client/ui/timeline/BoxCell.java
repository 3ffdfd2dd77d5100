package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.pane.ItemCell;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/** A cell that shows one region at full width. */
abstract class BoxCell extends ItemCell<TimelineItem> {
  private final Region box;

  BoxCell(String styleClass, Region box) {
    this.box = box;
    getStyleClass().add(styleClass);
    getChildren().setAll(box);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width - snappedLeftInset() - snappedRightInset();
    double content = Math.max(box.minHeight(inner), box.prefHeight(inner));
    return snappedTopInset() + snapSizeY(content) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    layoutInArea(box, left, top, width, height, -1, HPos.LEFT, VPos.TOP);
  }
}
