package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** Lines of one direction, with backgrounds behind some ranges. */
class MessageFlow extends TextFlow {
  /** A background, with its range in positions of the flow. */
  private record Background(Path path, int from, int to) {}

  private final List<Background> backgrounds = new ArrayList<>();
  private FlowPositions positions;

  /** Created when first needed, which most messages never do. */
  private @Nullable Path selection;

  private int selectedFrom;
  private int selectedTo;

  /** Created when first needed, as the selection. */
  private @Nullable Path marks;

  private List<FoundWords.Place> marked = List.of();

  /**
   * @param from its offset in the message
   */
  MessageFlow(String styleClass, Direction direction, int from) {
    positions = new FlowPositions(from);
    getStyleClass().add(styleClass);
    setNodeOrientation(direction.orientation());
  }

  /** The position of the next node. */
  final int length() {
    return positions.length();
  }

  final void add(Text text) {
    getChildren().add(text);
    positions.add(text.getText().length(), text.getText().length());
  }

  /**
   * @param written the number of characters of the message that the image represents
   */
  final void add(EmojiView picture, int written) {
    getChildren().add(picture);
    positions.add(1, written);
  }

  /** Adds text that is not in the message. */
  final void addNote(Text text) {
    getChildren().add(text);
    positions.add(text.getText().length(), 0);
  }

  /** Skips the next characters of the message. */
  final void skip(int written) {
    positions.skip(written);
  }

  /** Adds a background behind everything from {@code from} to the current end. */
  final void addBackground(String styleClass, int from) {
    backgrounds.add(new Background(background(styleClass), from, length()));
    getChildren().addFirst(backgrounds.getLast().path);
  }

  /**
   * Resets the positions of this flow's characters.
   *
   * @param from its offset in the message
   */
  final void resetPositions(int from) {
    positions = new FlowPositions(from);
  }

  final FlowPositions positions() {
    return positions;
  }

  private static Path background(String styleClass) {
    Path path = new Unmirrored();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    return path;
  }

  /** The offset in the message that is nearest to a point of this flow. */
  final int offsetAt(Point2D point) {
    double y = Math.clamp(point.getY(), 0, Math.max(0, getHeight() - 1));
    HitInfo hit = getHitInfo(new Point2D(point.getX(), y));
    return positions.offset(hit.getCharIndex(), hit.isLeading());
  }

  /** Shows the part of a selected range of the message that is in this flow. */
  final void select(int from, int to) {
    selectedFrom = positions.positionAtOrAfter(from);
    selectedTo = positions.positionBefore(to);
    if (selection == null && selectedFrom < selectedTo) {
      selection = background("selection-ground");
      getChildren().add(backgrounds.size() + (marks == null ? 0 : 1), selection);
      // May be added during a layout pass, after the CSS pass.
      selection.applyCss();
    }
    if (!isNeedsLayout()) {
      layOutSelection();
    }
  }

  /** Marks parts of the message, as far as they are in this flow, in place of the former ones. */
  final void mark(List<FoundWords.Place> parts) {
    marked =
        parts.stream().map(each -> position(each)).filter(each -> each.from() < each.to()).toList();
    if (marks == null && !marked.isEmpty()) {
      marks = background("found-ground");
      getChildren().addFirst(marks);
      marks.applyCss();
    }
    if (!isNeedsLayout()) {
      layOutMarks();
    }
  }

  private FoundWords.Place position(FoundWords.Place part) {
    return new FoundWords.Place(
        positions.positionAtOrAfter(part.from()), positions.positionBefore(part.to()));
  }

  private void layOutMarks() {
    if (marks != null) {
      marks.getElements().clear();
      marked.forEach(each -> marks.getElements().addAll(shape(each.from(), each.to(), false)));
      turn(marks);
    }
  }

  /** Clears the selection and the marks: they belonged to another text. */
  final void clearGrounds() {
    if (selection != null) {
      getChildren().remove(selection);
      selection = null;
    }
    if (marks != null) {
      getChildren().remove(marks);
      marks = null;
    }
  }

  private void layOutSelection() {
    if (selection != null) {
      layOut(selection, selectedFrom, Math.max(selectedFrom, selectedTo), true);
    }
  }

  /**
   * JavaFX reuses the lines of a wider layout if they seem to fit, although a new layout would
   * break elsewhere. They must be discarded, or the height would depend on the previous width.
   */
  @Override
  protected double computePrefHeight(double width) {
    if (width < getWidth()) {
      super.computePrefHeight(USE_COMPUTED_SIZE);
    }
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    backgrounds.forEach(each -> layOut(each.path, each.from, each.to, false));
    layOutMarks();
    layOutSelection();
  }

  /** How much wider this is than its widest line, in pixels. Must be laid out. */
  final double spare() {
    double widest =
        getLayoutInfo().getTextLines(false).stream()
            .mapToDouble(line -> line.bounds().getWidth())
            .max()
            .orElse(0);
    // A pixel more, or rounding could break a line.
    return Math.max(0, Math.floor(getWidth() - widest - 1));
  }

  /**
   * A width without what the lines do not need, or the same if they would need more height then:
   * JavaFX breaks lines of several nodes elsewhere in some widths that they would just fill.
   *
   * @param spare {@link #spare} of the lines
   * @param height of the lines, by their width
   */
  static double narrowed(double width, double spare, DoubleUnaryOperator height) {
    double narrow = width - spare;
    boolean isHigher = height.applyAsDouble(narrow) > height.applyAsDouble(width);
    return isHigher ? width : narrow;
  }

  private void layOut(Path path, int from, int to, boolean wholeLines) {
    path.getElements().setAll(shape(from, to, wholeLines));
    turn(path);
  }

  private PathElement[] shape(int from, int to, boolean wholeLines) {
    return getRangeShape(from, to, wholeLines);
  }

  private void turn(Path path) {
    // The flow's shapes count x from the side where its lines begin; nodes and hits from the left.
    boolean fromTheRight = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    path.getTransforms().setAll(new Scale(fromTheRight ? -1 : 1, 1, getWidth() / 2, 0));
  }

  /** A path with x from the left, like the flow itself, also in a right-to-left window. */
  private static final class Unmirrored extends Path {
    @Override
    public boolean usesMirroring() {
      return false;
    }
  }
}
