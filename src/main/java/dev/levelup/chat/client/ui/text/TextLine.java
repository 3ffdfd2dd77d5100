package dev.levelup.chat.client.ui.text;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

/**
 * A short text in one line, such as a name, drawn like messages: emoji as images, invisible
 * characters as nothing, in the direction of its first letter. Plain text is drawn by an ordinary
 * label in a window from the left.
 */
public class TextLine extends Label {
  private final WrittenFlows builder;
  private int[] marks = {};

  /**
   * Creates an empty line.
   *
   * @param pictures the emoji images
   * @param styleClasses the style classes of the label
   */
  @SuppressWarnings("this-escape") // Subclasses do not override the skin.
  public TextLine(EmojiPictures pictures, String... styleClasses) {
    builder = new WrittenFlows(pictures);
    getStyleClass().add("text-line");
    getStyleClass().addAll(styleClasses);
    textProperty().subscribe(this::draw);
    effectiveNodeOrientationProperty().subscribe(this::draw);
  }

  /**
   * Shows a text of which some characters are underlined.
   *
   * @param marked their offsets, in UTF-16 code units, ascending
   */
  public final void show(String text, int[] marked) {
    marks = marked.clone();
    setText(text);
    draw();
  }

  private void draw() {
    String text = getText();
    if (text == null || (marks.length == 0 && isPlain(text) && isFromLeft())) {
      setGraphic(null);
      setContentDisplay(ContentDisplay.TEXT_ONLY);
      return;
    }
    WrittenFlow flow = builder.flow(text.replace('\n', ' '));
    setGraphic(new LineDrawing(flow, marks, textFillProperty()));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /** A label in a window from the right would put the ellipsis before the text. */
  private boolean isFromLeft() {
    return getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT;
  }

  /** Whether an ordinary label draws it correctly: Latin from letter to letter. */
  private static boolean isPlain(String text) {
    return text.isEmpty()
        || (Character.isLetter(text.charAt(0))
            && Character.isLetterOrDigit(text.charAt(text.length() - 1))
            && text.chars().allMatch(each -> each < Script.FIRST_NON_LATIN));
  }

  // A label measures its text even if it shows a drawing, and loads the fonts of its letters.

  @Override
  protected double computeMinWidth(double height) {
    return getGraphic() instanceof LineDrawing drawing
        ? snappedLeftInset() + drawing.minWidth(height) + snappedRightInset()
        : super.computeMinWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return getGraphic() instanceof LineDrawing
        ? computePrefHeight(width)
        : super.computeMinHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return getGraphic() instanceof LineDrawing drawing
        ? snappedTopInset() + drawing.prefHeight(width) + snappedBottomInset()
        : super.computePrefHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    return getGraphic() instanceof LineDrawing drawing
        ? snappedTopInset() + drawing.getBaselineOffset()
        : super.getBaselineOffset();
  }
}
