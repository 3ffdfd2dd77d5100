package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.paint.Paint;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;

/** One paragraph of an edited text; knows the positions of its characters. */
final class WrittenFlow extends MessageFlow {
  private final Map<Double, Double> heights = new HashMap<>();
  private List<Piece> pieces = List.of();

  WrittenFlow() {
    super("prose", Direction.NEUTRAL, 0);
  }

  /**
   * Replaces the pieces. Nodes of unchanged pieces are reused, and others only get a new text where
   * possible: new nodes would have to be styled first.
   */
  void show(List<Piece> next, Direction direction, Function<Piece, Node> nodes) {
    int same = same(next, pieces);
    int last =
        same(
            next.subList(same, next.size()).reversed(),
            pieces.subList(same, pieces.size()).reversed());
    List<Node> old = getManagedChildren().subList(same, pieces.size() - last);
    List<Node> changed = new ArrayList<>();
    for (int i = same; i < next.size() - last; i++) {
      boolean reused = i - same < old.size() && next.get(i).canReplace(pieces.get(i));
      changed.add(reused ? old.get(i - same) : nodes.apply(next.get(i)));
      if (reused) {
        ((Text) changed.getLast()).setText(next.get(i).source());
      }
    }
    exchange(old, changed, same);
    pieces = next;
    resetPositions(0);
    next.forEach(each -> positions().add(each.shown(), each.source().length()));
    setNodeOrientation(direction.orientation());
  }

  /**
   * Cached: a layout pass calls it several times with few widths, and each call shapes all letters.
   */
  @Override
  protected double computePrefHeight(double width) {
    Double known = heights.get(width);
    double height = known == null ? super.computePrefHeight(width) : known;
    heights.put(width, height);
    return height;
  }

  /** Clears the cached heights: every change that affects the height requests a layout. */
  @Override
  public void requestLayout() {
    if (heights != null) {
      heights.clear();
    }
    super.requestLayout();
  }

  /** Binds the colour of all current letters. */
  void fill(ObservableValue<Paint> colour) {
    for (Node each : getManagedChildren()) {
      if (each instanceof Text text) {
        text.fillProperty().bind(colour);
      }
    }
  }

  private void exchange(List<Node> old, List<Node> changed, int at) {
    if (!old.equals(changed)) {
      int first = getChildren().size() - getManagedChildren().size() + at;
      getChildren().remove(first, first + old.size());
      getChildren().addAll(first, changed);
    }
  }

  private static int same(List<Piece> some, List<Piece> others) {
    int same = 0;
    while (same < Math.min(some.size(), others.size()) && some.get(same).equals(others.get(same))) {
      same++;
    }
    return same;
  }

  /** The caret position nearest to a point of this flow. */
  CaretPlace placeAt(Point2D point) {
    double y = Math.clamp(point.getY(), 0, Math.max(0, getHeight() - 1));
    HitInfo hit = getHitInfo(new Point2D(point.getX(), y));
    int offset = positions().offset(hit.getCharIndex(), hit.isLeading());
    return new CaretPlace(offset, hit.isLeading());
  }

  /** The caret's bounds, in the parent's coordinates. */
  Bounds caret(CaretPlace place) {
    int at = positions().positionAtOrAfter(place.offset());
    boolean leading = place.forward() || at == 0;
    return inParent(getCaretShape(leading ? at : at - 1, leading));
  }

  /** The bounds of a range of characters, in the parent's coordinates. */
  Bounds range(int from, int to) {
    return inParent(
        getRangeShape(positions().positionAtOrAfter(from), positions().positionBefore(to), false));
  }

  /** The start or end of the line at {@code y}. */
  CaretPlace lineEnd(double y, boolean last) {
    boolean right = last == isLeftToRight();
    return placeAt(new Point2D(right ? getWidth() + 1 : -1, y));
  }

  boolean isLeftToRight() {
    return getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT;
  }

  private Bounds inParent(PathElement[] shape) {
    DoubleSummaryStatistics x = new DoubleSummaryStatistics();
    DoubleSummaryStatistics y = new DoubleSummaryStatistics();
    for (PathElement each : shape) {
      switch (each) {
        case MoveTo move -> {
          x.accept(fromTheLeft(move.getX()));
          y.accept(move.getY());
        }
        case LineTo line -> {
          x.accept(fromTheLeft(line.getX()));
          y.accept(line.getY());
        }
        default -> {}
      }
    }
    return x.getCount() == 0
        ? new BoundingBox(getLayoutX(), getLayoutY(), 0, 0)
        : localToParent(
            new BoundingBox(
                x.getMin(), y.getMin(), x.getMax() - x.getMin(), y.getMax() - y.getMin()));
  }

  /** Converts an x of a shape, which the flow measures from the side where its lines begin. */
  private double fromTheLeft(double x) {
    return isLeftToRight() ? x : getWidth() - x;
  }
}
