package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A list; style class {@code items}: markers, and beside each a column of blocks. */
final class ItemsBox extends Region {
  private static final double MARKER_GAP = 8;

  private record Row(Node marker, Column column) {}

  private final List<Row> rows = new ArrayList<>();

  ItemsBox() {
    getStyleClass().add("items");
  }

  void add(Node marker, Column column) {
    rows.add(new Row(marker, column));
    getChildren().addAll(marker, column);
  }

  /** The width beside the columns. All columns begin where that of the widest marker does. */
  private double indent() {
    double widest = rows.stream().mapToDouble(row -> row.marker.prefWidth(-1)).max().orElse(0);
    return snappedLeftInset() + snapSizeX(widest) + MARKER_GAP;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  public double getBaselineOffset() {
    return snappedTopInset() + rows.getFirst().column.getBaselineOffset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    double widest = rows.stream().mapToDouble(row -> row.column.prefWidth(-1)).max().orElse(0);
    return indent() + snapSizeX(widest) + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? width : innerWidth(width);
    double height = snappedTopInset() + snappedBottomInset();
    for (Row row : rows) {
      height += snapSizeY(row.column.prefHeight(inner));
    }
    return height + Column.GAP * (rows.size() - 1);
  }

  @Override
  protected void layoutChildren() {
    double indent = indent();
    double inner = innerWidth(getWidth());
    double y = snappedTopInset();
    for (Row row : rows) {
      double height = snapSizeY(row.column.prefHeight(inner));
      double markerWidth = row.marker.prefWidth(-1);
      double baseline = y + row.column.getBaselineOffset();
      row.marker.relocate(
          snapPositionX(indent - MARKER_GAP - markerWidth),
          baseline - row.marker.getBaselineOffset());
      row.column.resizeRelocate(indent, y, inner, height);
      y += height + Column.GAP;
    }
  }

  private double innerWidth(double width) {
    return Math.max(0, width - indent() - snappedRightInset());
  }
}
