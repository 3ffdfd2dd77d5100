package dev.levelup.chat.client.ui.text;

import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.text.TextAlignment;

/** Draws a label's text in several lines, never truncated. */
final class TextBlockSkin extends SkinBase<Label> {
  private final Label label;
  private final WrittenFlows builder;
  private WrittenFlow flow;

  TextBlockSkin(Label label, EmojiPictures pictures) {
    super(label);
    this.label = label;
    builder = new WrittenFlows(pictures);
    registerChangeListener(label.textProperty(), _ -> draw());
    flow = made();
    getChildren().setAll(flow);
  }

  private void draw() {
    flow = made();
    getChildren().setAll(flow);
    label.requestLayout();
  }

  private WrittenFlow made() {
    String text = label.getText() == null ? "" : label.getText();
    WrittenFlow made = builder.flow(text);
    made.fill(label.textFillProperty());
    made.textAlignmentProperty().bind(label.textAlignmentProperty());
    made.lineSpacingProperty().bind(label.lineSpacingProperty());
    return made;
  }

  /**
   * The lines of a centred text are about as long as each other. A text of the opposite direction
   * is no wider than its widest line, so that it stands at the side where the label begins.
   */
  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    flow.resizeRelocate(x, y, width, height);
    if (label.getTextAlignment() == TextAlignment.CENTER) {
      double lines = balanced(width);
      flow.resizeRelocate(snapPositionX(x + (width - lines) / 2), y, lines, height);
    } else if (label.getTextAlignment() == TextAlignment.LEFT
        && flow.getEffectiveNodeOrientation() != label.getEffectiveNodeOrientation()) {
      flow.layout();
      flow.resize(MessageFlow.narrowed(width, flow.spare(), flow::prefHeight), height);
    }
  }

  /** The narrowest width that needs no more lines, so that none ends in a single word. */
  private double balanced(double width) {
    double high = flow.prefHeight(width);
    double narrow = 0;
    double wide = width;
    while (wide - narrow > 1) {
      double middle = (narrow + wide) / 2;
      boolean fits = flow.prefHeight(middle) <= high;
      wide = fits ? middle : wide;
      narrow = fits ? narrow : middle;
    }
    return snapSizeX(wide);
  }

  @Override
  protected double computeMinWidth(double height, double t, double r, double b, double l) {
    return l + r;
  }

  @Override
  protected double computePrefWidth(double height, double t, double r, double b, double l) {
    return l + snapSizeX(flow.prefWidth(-1)) + r;
  }

  @Override
  protected double computePrefHeight(double width, double t, double r, double b, double l) {
    double inner = width < 0 ? width : Math.max(0, width - l - r);
    return t + snapSizeY(flow.prefHeight(inner)) + b;
  }

  /** No wider than its text, which is aligned at the side where it begins. */
  @Override
  protected double computeMaxWidth(double height, double t, double r, double b, double l) {
    return computePrefWidth(height, t, r, b, l);
  }

  @Override
  protected double computeMaxHeight(double width, double t, double r, double b, double l) {
    return label.prefHeight(width);
  }
}
