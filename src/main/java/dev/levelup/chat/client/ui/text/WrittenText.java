package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Draws a text that is being edited, like a sent message but without links and code: emoji as
 * images, each paragraph in the direction of its first letter. Its height depends on its width.
 * Queries for positions require that it is laid out. FX thread only.
 */
public final class WrittenText extends Region {
  private final WrittenFlows builder;
  private final Region caret = new Region();

  /** Invisible; measures the height of a line. */
  private final WrittenFlow ruler;

  private final List<Node> marks = new ArrayList<>();
  private Consumer<Bounds> caretMoved = _ -> {};
  private Bounds caretBounds = new BoundingBox(0, 0, 0, 0);
  private List<String> paragraphs = List.of();
  private List<WrittenFlow> flows = new ArrayList<>();
  private CaretPlace caretPlace = new CaretPlace(0, true);
  private int selectedFrom;
  private int selectedTo;

  /** Creates an empty text. */
  public WrittenText(EmojiPictures pictures) {
    builder = new WrittenFlows(pictures);
    getStyleClass().add("written-text");
    caret.getStyleClass().add("caret");
    caret.setManaged(false);
    caret.setMouseTransparent(true);
    ruler = builder.flow("");
    ruler.setManaged(false);
    ruler.setVisible(false);
    setText("");
  }

  /** Replaces the text; only nodes of changed paragraphs are updated. */
  public void setText(String text) {
    List<String> next = List.of(text.split("\n", -1));
    if (next.size() == paragraphs.size()) {
      rewrite(next);
      return;
    }
    int same = sameAtStart(next);
    int sameAtEnd = sameAtEnd(next, same);
    List<WrittenFlow> shown = new ArrayList<>(flows.subList(0, same));
    next.subList(same, next.size() - sameAtEnd).forEach(each -> shown.add(builder.flow(each)));
    shown.addAll(flows.subList(flows.size() - sameAtEnd, flows.size()));
    paragraphs = next;
    flows = shown;
    arrange();
  }

  private void rewrite(List<String> next) {
    for (int i = 0; i < next.size(); i++) {
      if (!next.get(i).equals(paragraphs.get(i))) {
        builder.write(flows.get(i), next.get(i));
      }
    }
    paragraphs = next;
    requestLayout();
  }

  private void arrange() {
    getChildren().setAll(flows);
    getChildren().addAll(marks);
    getChildren().addAll(ruler, caret);
    requestLayout();
  }

  /** The number of paragraphs, at least one. */
  public int paragraphs() {
    return paragraphs.size();
  }

  /** The height of one line of letters. */
  public double lineHeight() {
    return snapSizeY(ruler.prefHeight(-1));
  }

  /** The baseline offset of such a line. */
  public double lineBaseline() {
    return ruler.getBaselineOffset();
  }

  @Override
  public double getBaselineOffset() {
    return flows.getFirst().getBaselineOffset();
  }

  /** Adds the marks of an input method, in coordinates of this region. */
  public void addMarks(List<? extends Node> nodes) {
    marks.addAll(nodes);
    arrange();
  }

  /** Removes marks of an input method. */
  public void removeMarks(List<? extends Node> nodes) {
    marks.removeAll(nodes);
    arrange();
  }

  /** Sets a listener for the caret's bounds, called after a layout that has moved it. */
  public void setOnCaretMoved(Consumer<Bounds> listener) {
    caretMoved = listener;
  }

  private int sameAtStart(List<String> next) {
    int same = 0;
    while (same < Math.min(next.size(), paragraphs.size())
        && next.get(same).equals(paragraphs.get(same))) {
      same++;
    }
    return same;
  }

  private int sameAtEnd(List<String> next, int atStart) {
    int most = Math.min(next.size(), paragraphs.size()) - atStart;
    int same = 0;
    while (same < most
        && next.get(next.size() - 1 - same).equals(paragraphs.get(paragraphs.size() - 1 - same))) {
      same++;
    }
    return same;
  }

  /** The caret's node; its owner controls the visibility. */
  public Region caret() {
    return caret;
  }

  /** Sets the caret position and the selected range. */
  public void mark(CaretPlace place, int from, int to) {
    caretPlace = place;
    selectedFrom = from;
    selectedTo = to;
    requestLayout();
  }

  /** The caret position nearest to a point. */
  public CaretPlace placeAt(double x, double y) {
    int start = 0;
    for (int i = 0; i < flows.size(); i++) {
      WrittenFlow flow = flows.get(i);
      boolean last = i == flows.size() - 1;
      if (last || y < flow.getLayoutY() + flow.getHeight()) {
        return behind(start, flow.placeAt(flow.parentToLocal(x, y)));
      }
      start += paragraphs.get(i).length() + 1;
    }
    return new CaretPlace(0, true);
  }

  /** The start or the end of the line that contains the caret. */
  public CaretPlace lineEnd(boolean last) {
    Bounds now = caretBounds();
    int index = paragraphAt(caretPlace.offset());
    WrittenFlow flow = flows.get(index);
    Point2D inside = flow.parentToLocal(now.getMinX(), now.getCenterY());
    return behind(startOf(index), flow.lineEnd(inside.getY(), last));
  }

  /** Whether the caret's paragraph is left-to-right. */
  public boolean isLeftToRight() {
    return flows.get(paragraphAt(caretPlace.offset())).isLeftToRight();
  }

  /** The caret's bounds. */
  public Bounds caretBounds() {
    int index = paragraphAt(caretPlace.offset());
    CaretPlace inside = new CaretPlace(caretPlace.offset() - startOf(index), caretPlace.forward());
    return flows.get(index).caret(inside);
  }

  /** The bounds of a range of characters, limited to its first paragraph. */
  public Bounds range(int from, int to) {
    int index = paragraphAt(from);
    int start = startOf(index);
    return flows.get(index).range(from - start, to - start);
  }

  private static CaretPlace behind(int start, CaretPlace place) {
    return new CaretPlace(start + place.offset(), place.forward());
  }

  private int paragraphAt(int offset) {
    int end = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      end += paragraphs.get(i).length() + 1;
      if (offset < end) {
        return i;
      }
    }
    return paragraphs.size() - 1;
  }

  private int startOf(int paragraph) {
    return paragraphs.subList(0, paragraph).stream().mapToInt(each -> each.length() + 1).sum();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return flows.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return flows.stream().mapToDouble(each -> snapSizeY(each.prefHeight(width))).sum();
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    int start = 0;
    for (int i = 0; i < flows.size(); i++) {
      WrittenFlow flow = flows.get(i);
      double height = snapSizeY(flow.prefHeight(getWidth()));
      flow.resizeRelocate(0, y, getWidth(), height);
      flow.layout();
      flow.select(selectedFrom - start, selectedTo - start);
      y += height;
      start += paragraphs.get(i).length() + 1;
    }
    layOutCaret(caretBounds());
  }

  private void layOutCaret(Bounds at) {
    double x = Math.clamp(snapPositionX(at.getMinX()), 0, Math.max(0, getWidth() - 1));
    caret.resizeRelocate(x, at.getMinY(), 1, at.getHeight());
    if (!at.equals(caretBounds)) {
      caretBounds = at;
      caretMoved.accept(at);
    }
  }
}
