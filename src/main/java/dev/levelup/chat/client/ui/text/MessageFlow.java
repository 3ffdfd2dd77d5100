package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.shape.Path;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** Lines of one direction, with a ground behind the stretches that have one. */
class MessageFlow extends TextFlow {
  /** A stretch, counted as the flow counts: every character one, a picture one. */
  private record Ground(Path path, int from, int to) {}

  private final List<Ground> grounds = new ArrayList<>();
  private FlowPlaces places;

  /** Made when it is first needed, which in most messages is never. */
  private @Nullable Path selection;

  private int selectedFrom;
  private int selectedTo;

  /**
   * @param from where it begins in the message
   */
  MessageFlow(String styleClass, Direction direction, int from) {
    places = new FlowPlaces(from);
    getStyleClass().add(styleClass);
    setNodeOrientation(direction.orientation());
  }

  /** Where the next node begins. */
  final int length() {
    return places.length();
  }

  final void add(Text text) {
    getChildren().add(text);
    places.add(text.getText().length(), text.getText().length());
  }

  /**
   * @param written how many characters of the message the picture stands for
   */
  final void add(EmojiView picture, int written) {
    getChildren().add(picture);
    places.add(1, written);
  }

  /** Shows something that is not in the message. */
  final void addNote(Text text) {
    getChildren().add(text);
    places.add(text.getText().length(), 0);
  }

  /** What comes next in the message is not shown. */
  final void hide(int written) {
    places.hide(written);
  }

  /** Lays a ground behind everything from {@code from} to here. */
  final void lay(String styleClass, int from) {
    grounds.add(new Ground(ground(styleClass), from, length()));
    getChildren().addFirst(grounds.getLast().path);
  }

  /**
   * Counts the characters of this flow anew.
   *
   * @param from where it begins in the message
   */
  final void restartPlaces(int from) {
    places = new FlowPlaces(from);
  }

  /** The places of this flow's characters. */
  final FlowPlaces places() {
    return places;
  }

  private static Path ground(String styleClass) {
    Path path = new Unmirrored();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    return path;
  }

  /** The place in the message between two characters that is nearest to a point of this flow. */
  final int offsetAt(Point2D point) {
    double y = Math.clamp(point.getY(), 0, Math.max(0, getHeight() - 1));
    HitInfo hit = getHitInfo(new Point2D(point.getX(), y));
    return places.offset(hit.getCharIndex(), hit.isLeading());
  }

  /** Shows that the characters between two places in the message are selected, if here are any. */
  final void select(int from, int to) {
    selectedFrom = places.from(from);
    selectedTo = places.to(to);
    if (selection == null && selectedFrom < selectedTo) {
      selection = ground("selection-ground");
      getChildren().add(grounds.size(), selection);
      // It may come in the middle of a layout pass, after the pass that applies styles.
      selection.applyCss();
    }
    if (!isNeedsLayout()) {
      laySelection();
    }
  }

  /** What was selected was of other words. */
  final void forgetSelection() {
    if (selection != null) {
      getChildren().remove(selection);
      selection = null;
    }
  }

  private void laySelection() {
    if (selection != null) {
      lay(selection, selectedFrom, Math.max(selectedFrom, selectedTo), true);
    }
  }

  /**
   * JavaFX keeps the lines of a wider flow where they seem to fit, though anew they would break
   * elsewhere: it has to forget them, or the height would follow from what the width was before.
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
    grounds.forEach(each -> lay(each.path, each.from, each.to, false));
    laySelection();
  }

  private void lay(Path path, int from, int to, boolean wholeLines) {
    path.getElements().setAll(getRangeShape(from, to, wholeLines));
    // The flow tells a shape from the side where its lines begin; a node in it counts from the
    // left, and so does a hit.
    boolean fromTheRight = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    path.getTransforms().setAll(new Scale(fromTheRight ? -1 : 1, 1, getWidth() / 2, 0));
  }

  /** Counts from the left, as the flow itself does, also in a window from the right. */
  private static final class Unmirrored extends Path {
    @Override
    public boolean usesMirroring() {
      return false;
    }
  }
}
