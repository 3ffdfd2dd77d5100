package dev.levelup.chat.client.ui.field;

import dev.levelup.chat.client.ui.text.CaretPlace;
import dev.levelup.chat.client.ui.text.WrittenText;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin.Direction;
import javafx.scene.control.skin.TextInputControlSkin.TextUnit;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import org.jspecify.annotations.Nullable;

/**
 * Draws a field's text in place of JavaFX's own nodes, which are in no scene and so are never laid
 * out. Converts between points and characters for the skins.
 */
final class Drawing {
  private final TextInputControl field;
  private final WrittenText written;
  private final BooleanProperty forward;
  private final CaretBlink blink = new CaretBlink();
  private final CaretMoves moves;
  private final HitFactory hits = new HitFactory();
  private CaretPlace lastHit = new CaretPlace(0, true);

  /**
   * @param written draws the text
   * @param prompt draws the prompt while there is no text
   * @param forward the skin's property: whether the caret is drawn at the character after it
   */
  Drawing(
      TextInputControl field, WrittenText written, WrittenText prompt, BooleanProperty forward) {
    this.field = field;
    this.written = written;
    this.forward = forward;
    moves = new CaretMoves(field, written, this::place);
    buildPrompt(prompt);
    buildCaret();
    field.caretPositionProperty().subscribe(this::mark);
    field.selectionProperty().subscribe(this::mark);
    forward.subscribe(this::mark);
  }

  private void buildPrompt(WrittenText prompt) {
    prompt.getStyleClass().add("prompt");
    prompt.setMouseTransparent(true);
    prompt.caret().setVisible(false);
    prompt.visibleProperty().bind(field.textProperty().isEmpty());
  }

  private void buildCaret() {
    // Opacity, since a change of visibility would trigger a layout pass twice a second.
    written
        .caret()
        .opacityProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> showsCaret() && blink.visibleProperty().get() ? 1.0 : 0.0,
                blink.visibleProperty(),
                field.focusedProperty(),
                field.editableProperty(),
                field.disabledProperty(),
                field.selectionProperty()));
  }

  private boolean showsCaret() {
    boolean selects = field.getSelection().getLength() > 0;
    return field.isFocused() && field.isEditable() && !field.isDisabled() && !selects;
  }

  private void mark() {
    IndexRange selected = field.getSelection();
    CaretPlace place = new CaretPlace(field.getCaretPosition(), forward.get());
    written.mark(place, selected.getStart(), selected.getEnd());
  }

  /** Starts or stops blinking. */
  void animate(boolean blinks) {
    blink.set(blinks && field.isFocused() && !isMotionReduced());
  }

  private boolean isMotionReduced() {
    Scene scene = field.getScene();
    return scene != null && scene.getPreferences().isReducedMotion();
  }

  /** The character at a point of the field. */
  HitInfo hit(double x, double y) {
    Point2D point = written.sceneToLocal(field.localToScene(x, y));
    lastHit = written.placeAt(point.getX(), point.getY());
    return hits.at(lastHit.offset(), field.getLength());
  }

  /** Moves the caret to a hit, and extends the selection or not. */
  void place(HitInfo hit, boolean select) {
    boolean last = hit.getInsertionIndex() == lastHit.offset();
    place(last ? lastHit : new CaretPlace(hit.getInsertionIndex(), hit.isLeading()), select);
  }

  private void place(CaretPlace place, boolean select) {
    if (select) {
      field.selectPositionCaret(place.offset());
    } else {
      field.positionCaret(place.offset());
    }
    forward.set(place.forward());
  }

  /**
   * Moves the caret by a key.
   *
   * @param page the height of the viewport
   */
  void move(TextUnit unit, Direction direction, boolean select, double page) {
    moves.move(unit, direction, select, page);
  }

  /** The bounds of a character, in coordinates of the field. */
  Rectangle2D characterBounds(int index) {
    Bounds there = range(index, Math.min(index + 1, field.getLength()));
    Bounds inField = field.sceneToLocal(written.localToScene(there));
    return new Rectangle2D(
        inField.getMinX(), inField.getMinY(), inField.getWidth(), inField.getHeight());
  }

  /** The outline of a range of characters, in coordinates of the text. */
  PathElement[] outline(int start, int end) {
    Bounds range = range(start, end);
    return box(range, range.getMinY(), range.getMaxY());
  }

  /** An underline of a range of characters, in coordinates of the text. */
  PathElement[] underline(int start, int end) {
    Bounds range = range(start, end);
    return box(range, range.getMaxY() - 2, range.getMaxY() - 1);
  }

  /** Forces a layout first: input methods ask about text they have just inserted. */
  private Bounds range(int start, int end) {
    field.applyCss();
    field.layout();
    return written.range(start, end);
  }

  private static PathElement[] box(Bounds range, double top, double bottom) {
    return new PathElement[] {
      new MoveTo(range.getMinX(), top),
      new LineTo(range.getMaxX(), top),
      new LineTo(range.getMaxX(), bottom),
      new LineTo(range.getMinX(), bottom),
      new ClosePath()
    };
  }

  /** Answers queries of assistive tools about positions; null for other attributes. */
  @Nullable Object answer(AccessibleAttribute attribute, @Nullable Object... parameters) {
    return switch (attribute) {
      case OFFSET_AT_POINT -> {
        Point2D point = written.screenToLocal((Point2D) parameters[0]);
        yield written.placeAt(point.getX(), point.getY()).offset();
      }
      case BOUNDS_FOR_RANGE -> {
        Bounds range = written.range((Integer) parameters[0], (Integer) parameters[1]);
        yield new Bounds[] {written.localToScreen(range)};
      }
      default -> null;
    };
  }
}
