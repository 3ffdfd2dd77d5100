package dev.levelup.chat.client.ui.field;

import dev.levelup.chat.client.ui.text.WrittenText;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import org.jspecify.annotations.Nullable;

/** JavaFX's text area skin with an own {@link Drawing} in a scroll pane. */
final class MessageInputSkin extends TextAreaSkin {
  private static final double PREF_WIDTH = 240;

  private final TextArea area;
  private final WrittenText written;
  private final WrittenText prompt;
  private final ScrollPane scroll;

  /** Null during the super constructor, which already starts the caret's blinking. */
  private final @Nullable Drawing drawing;

  MessageInputSkin(TextArea area, WrittenText written, WrittenText prompt) {
    super(area);
    this.area = area;
    this.written = written;
    this.prompt = prompt;
    scroll = scroll(written);
    prompt.setManaged(false);
    drawing = new Drawing(area, written, prompt, forwardBiasProperty());
    written.setOnCaretMoved(this::scrollTo);
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

  private Drawing drawing() {
    return Objects.requireNonNull(drawing);
  }

  /**
   * Redirects mouse events to the area, where JavaFX's behaviour listens; the scroll pane would
   * take the focus.
   */
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

  private void scrollTo(Bounds caret) {
    double view = scroll.getViewportBounds().getHeight();
    double hidden = written.getHeight() - view;
    if (hidden > 0) {
      double top = scroll.getVvalue() * hidden;
      double wanted = Math.min(Math.max(top, caret.getMaxY() - view), caret.getMinY());
      scroll.setVvalue(wanted / hidden);
    }
  }

  @Override
  public HitInfo getIndex(double x, double y) {
    return drawing().hit(x, y);
  }

  @Override
  public void positionCaret(HitInfo hit, boolean select) {
    drawing().place(hit, select);
  }

  @Override
  public void moveCaret(TextUnit unit, Direction direction, boolean select) {
    if (unit == TextUnit.PARAGRAPH) {
      super.moveCaret(unit, direction, select);
    } else {
      drawing().move(unit, direction, select, scroll.getViewportBounds().getHeight());
    }
  }

  @Override
  public void setCaretAnimating(boolean blinks) {
    if (drawing != null) {
      drawing.animate(blinks);
    }
  }

  @Override
  public Rectangle2D getCharacterBounds(int index) {
    return drawing().characterBounds(index);
  }

  @Override
  protected int getInsertionPoint(double x, double y) {
    return getIndex(x, y).getInsertionIndex();
  }

  @Override
  protected PathElement[] getRangeShape(int start, int end) {
    return drawing().outline(start, end);
  }

  @Override
  protected PathElement[] getUnderlineShape(int start, int end) {
    return drawing().underline(start, end);
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
    Object answer = drawing().answer(attribute, parameters);
    return answer == null ? super.queryAccessibleAttribute(attribute, parameters) : answer;
  }
}
