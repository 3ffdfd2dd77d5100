package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** One line of text, truncated with an ellipsis if it does not fit. */
final class LineDrawing extends Region {
  private final WrittenFlow flow;
  private final Text ellipsis = new Text("…");
  private final Rectangle shown = new Rectangle();
  private final List<Mark> marks = new ArrayList<>();

  /** The line under characters that follow each other. */
  private static final class Mark extends Region {
    private final int from;
    private final int to;

    Mark(int from, int to) {
      this.from = from;
      this.to = to;
      getStyleClass().add("line-mark");
    }
  }

  /**
   * @param flow the text, one paragraph
   * @param marked the offsets of the characters that are underlined, ascending
   * @param fill the colour of the letters
   */
  LineDrawing(WrittenFlow flow, int[] marked, ObservableValue<Paint> fill) {
    this.flow = flow;
    ellipsis.fillProperty().bind(fill);
    flow.fill(fill);
    flow.setClip(shown);
    getChildren().setAll(flow, ellipsis);
    mark(marked);
  }

  private void mark(int[] marked) {
    for (int i = 0; i < marked.length; ) {
      int end = i + 1;
      while (end < marked.length && marked[end] == marked[end - 1] + 1) {
        end++;
      }
      marks.add(new Mark(marked[i], marked[end - 1] + 1));
      i = end;
    }
    getChildren().addAll(marks);
  }

  @Override
  public double getBaselineOffset() {
    return flow.getBaselineOffset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return snapSizeX(Math.min(ellipsis.prefWidth(-1), flow.prefWidth(-1)));
  }

  @Override
  protected double computePrefWidth(double height) {
    return snapSizeX(flow.prefWidth(-1));
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(-1);
  }

  /** Its parent aligns it if there is more space than it needs. */
  @Override
  protected double computeMaxWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double whole = snapSizeX(flow.prefWidth(-1));
    double height = flow.prefHeight(-1);
    boolean fits = whole <= getWidth() + 0.5;
    boolean along = flow.getEffectiveNodeOrientation() == getEffectiveNodeOrientation();
    flow.resizeRelocate(fits || along ? 0 : getWidth() - whole, 0, whole, height);
    flow.layout();
    double cut = fits ? whole : truncatedWidth(whole, getWidth() - ellipsis.prefWidth(-1));
    shown.setX(flow.isLeftToRight() ? 0 : whole - cut);
    shown.setWidth(cut);
    shown.setHeight(height);
    ellipsis.setVisible(!fits);
    marks.forEach(each -> place(each, cut));
    double beside = along ? cut : getWidth() - cut - ellipsis.prefWidth(-1);
    ellipsis.relocate(beside, flow.getBaselineOffset() - ellipsis.getBaselineOffset());
  }

  /** Those that are cut off are not marked. */
  private void place(Mark mark, double cut) {
    Bounds at = flow.range(mark.from, mark.to);
    boolean isShown = widthUpTo(mark.to) <= cut + 0.5;
    mark.setVisible(isShown);
    mark.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
  }

  /** The width of the whole characters that fit. */
  private double truncatedWidth(double whole, double room) {
    double x = flow.isLeftToRight() ? room : whole - room;
    int from = flow.placeAt(new Point2D(x, 1)).offset();
    for (int at = from; at > Math.max(0, from - 2); at--) {
      double width = widthUpTo(at);
      if (width <= room) {
        return width;
      }
    }
    return Math.max(0, room);
  }

  private double widthUpTo(int offset) {
    return flow.range(0, offset).getWidth();
  }
}
