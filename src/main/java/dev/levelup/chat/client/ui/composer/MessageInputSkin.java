package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.ui.text.CaretPlace;
import dev.levelup.chat.client.ui.text.WrittenText;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import org.jspecify.annotations.Nullable;

/**
 * The toolkit's text area with another drawing. Its text, undo, keys, mouse, input methods and menu
 * are the toolkit's; where a character is, a {@link WrittenText} says. The toolkit's own drawing is
 * in no scene, so it is never laid out.
 */
final class MessageInputSkin extends TextAreaSkin {
  private static final double PREF_WIDTH = 240;

  private final TextArea area;
  private final WrittenText written;
  private final WrittenText prompt;
  private final ScrollPane scroll;
  private final CaretMoves moves;
  private final Hits hits = new Hits();
  private CaretPlace pointed = new CaretPlace(0, true);

  /** Null while the super class is being made, which sets it going already. */
  private final @Nullable CaretBlink blink;

  MessageInputSkin(TextArea area, WrittenText written, WrittenText prompt) {
    super(area);
    this.area = area;
    this.written = written;
    this.prompt = prompt;
    moves = new CaretMoves(area, written, this::place);
    scroll = scroll(written);
    CaretBlink blinking = new CaretBlink();
    blink = blinking;
    buildPrompt();
    buildCaret(blinking);
    passMouseOn();
    getChildren().setAll(prompt, scroll);
  }

  private static ScrollPane scroll(WrittenText written) {
    written.getStyleClass().add("content");
    ScrollPane scroll = new ScrollPane(written);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setPrefViewportWidth(PREF_WIDTH);
    scroll.setMinViewportWidth(0);
    return scroll;
  }

  private void buildPrompt() {
    prompt.getStyleClass().add("prompt");
    prompt.setManaged(false);
    prompt.setMouseTransparent(true);
    prompt.caret().setVisible(false);
    prompt.visibleProperty().bind(area.textProperty().isEmpty());
  }

  private void buildCaret(CaretBlink blinking) {
    // Not its visibility, which would have all laid out twice a second.
    written
        .caret()
        .opacityProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> showsCaret() && blinking.seenProperty().get() ? 1.0 : 0.0,
                blinking.seenProperty(),
                area.focusedProperty(),
                area.editableProperty(),
                area.disabledProperty(),
                area.selectionProperty()));
    written.setOnCaretMoved(this::scrollTo);
    registerChangeListener(area.caretPositionProperty(), e -> mark());
    registerChangeListener(area.selectionProperty(), e -> mark());
    registerChangeListener(forwardBiasProperty(), e -> mark());
    mark();
  }

  private boolean showsCaret() {
    boolean selects = area.getSelection().getLength() > 0;
    return area.isFocused() && area.isEditable() && !area.isDisabled() && !selects;
  }

  /** The behaviour listens on the area; the scroll pane would take the focus. */
  private void passMouseOn() {
    for (var type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
      written.addEventHandler(
          type,
          event -> {
            area.fireEvent(event.copyFor(area, area));
            event.consume();
          });
    }
  }

  private void mark() {
    IndexRange selected = area.getSelection();
    CaretPlace place = new CaretPlace(area.getCaretPosition(), isForwardBias());
    written.mark(place, selected.getStart(), selected.getEnd());
  }

  private void scrollTo(Bounds caret) {
    double view = scroll.getViewportBounds().getHeight();
    double hidden = written.getHeight() - view;
    if (hidden > 0) {
      double top = scroll.getVvalue() * hidden;
      double wanted = Math.min(Math.max(top, caret.getMaxY() - view), caret.getMinY());
      scroll.setVvalue(wanted / hidden);
    }
  }

  private void place(CaretPlace place, boolean select) {
    if (select) {
      area.selectPositionCaret(place.offset());
    } else {
      area.positionCaret(place.offset());
    }
    setForwardBias(place.forward());
  }

  @Override
  public HitInfo getIndex(double x, double y) {
    Point2D point = written.sceneToLocal(area.localToScene(x, y));
    pointed = written.placeAt(point.getX(), point.getY());
    return hits.at(pointed.offset(), area.getLength());
  }

  @Override
  public void positionCaret(HitInfo hit, boolean select) {
    boolean last = hit.getInsertionIndex() == pointed.offset();
    place(last ? pointed : new CaretPlace(hit.getInsertionIndex(), hit.isLeading()), select);
  }

  @Override
  public void moveCaret(TextUnit unit, Direction direction, boolean select) {
    if (unit == TextUnit.PARAGRAPH) {
      super.moveCaret(unit, direction, select);
    } else {
      moves.move(unit, direction, select, scroll.getViewportBounds().getHeight());
    }
  }

  @Override
  public void setCaretAnimating(boolean blinks) {
    if (blink != null) {
      blink.set(blinks && area.isFocused());
    }
  }

  @Override
  public Rectangle2D getCharacterBounds(int index) {
    layOut();
    Bounds there = written.range(index, Math.min(index + 1, area.getLength()));
    Bounds inArea = area.sceneToLocal(written.localToScene(there));
    return new Rectangle2D(
        inArea.getMinX(), inArea.getMinY(), inArea.getWidth(), inArea.getHeight());
  }

  @Override
  protected int getInsertionPoint(double x, double y) {
    return getIndex(x, y).getInsertionIndex();
  }

  @Override
  protected PathElement[] getRangeShape(int start, int end) {
    layOut();
    Bounds range = written.range(start, end);
    return box(range.getMinX(), range.getMinY(), range.getMaxX(), range.getMaxY());
  }

  @Override
  protected PathElement[] getUnderlineShape(int start, int end) {
    layOut();
    Bounds range = written.range(start, end);
    return box(range.getMinX(), range.getMaxY() - 2, range.getMaxX(), range.getMaxY() - 1);
  }

  private static PathElement[] box(double left, double top, double right, double bottom) {
    return new PathElement[] {
      new MoveTo(left, top),
      new LineTo(right, top),
      new LineTo(right, bottom),
      new LineTo(left, bottom),
      new ClosePath()
    };
  }

  /** An input method asks about what it has just put in. */
  private void layOut() {
    area.applyCss();
    area.layout();
  }

  @Override
  protected void addHighlight(List<? extends Node> nodes, int start) {
    written.addMarks(nodes);
  }

  @Override
  protected void removeHighlight(List<? extends Node> nodes) {
    written.removeMarks(nodes);
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    prompt.resizeRelocate(x, y, width, prompt.prefHeight(width));
    scroll.resizeRelocate(x, y, width, height);
  }

  @Override
  protected @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, @Nullable Object... parameters) {
    return switch (attribute) {
      case OFFSET_AT_POINT -> {
        Point2D point = written.screenToLocal((Point2D) parameters[0]);
        yield written.placeAt(point.getX(), point.getY()).offset();
      }
      case BOUNDS_FOR_RANGE -> {
        Bounds range = written.range((Integer) parameters[0], (Integer) parameters[1]);
        yield new Bounds[] {written.localToScreen(range)};
      }
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
