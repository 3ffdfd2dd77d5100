package dev.levelup.chat.client.ui.field;

import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.WrittenText;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import org.jspecify.annotations.Nullable;

/** JavaFX's text field skin with an own {@link Drawing} and an icon. */
final class LineInputSkin extends TextFieldSkin {
  private final WrittenText written;
  private final LineView view;
  private final StackPane iconBox;

  /** Null during the super constructor, which already starts the caret's blinking. */
  private final @Nullable Drawing drawing;

  LineInputSkin(TextField field, Node icon, EmojiPictures pictures) {
    super(field);
    written = text(field.textProperty(), pictures);
    WrittenText prompt = text(field.promptTextProperty(), pictures);
    drawing = new Drawing(field, written, prompt, forwardBiasProperty());
    view = new LineView(written, prompt);
    iconBox = new StackPane(icon);
    iconBox.getStyleClass().add("left-pane");
    iconBox.setMouseTransparent(true);
    getChildren().setAll(view, iconBox);
  }

  private static WrittenText text(StringProperty shown, EmojiPictures pictures) {
    WrittenText text = new WrittenText(pictures);
    shown.subscribe(now -> text.setText(now == null ? "" : now));
    return text;
  }

  private Drawing drawing() {
    return Objects.requireNonNull(drawing);
  }

  @Override
  protected double computePrefHeight(
      double width, double top, double right, double bottom, double left) {
    return top + view.prefHeight(-1) + bottom;
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    double taken = snapSizeX(iconBox.prefWidth(-1));
    iconBox.resizeRelocate(x, y, taken, height);
    view.resizeRelocate(x + taken, y, Math.max(0, width - taken), height);
    view.layout();
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
    drawing().move(unit, direction, select, 0);
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
  protected @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, @Nullable Object... parameters) {
    Object answer = drawing().answer(attribute, parameters);
    return answer == null ? super.queryAccessibleAttribute(attribute, parameters) : answer;
  }
}
