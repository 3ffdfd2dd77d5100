package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.text.MessageText;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The text of a message. A long one shows its beginning and a button that shows the rest. */
final class FoldedText extends Region {
  private static final double GAP = 4;

  private final MessageText text;
  private final Folding folding;
  private final Button more;
  private final Rectangle shown = new Rectangle();
  private Object key = this;

  /**
   * @param more the button that shows the rest; its owner sets the action
   */
  FoldedText(MessageText text, Folding folding, Button more) {
    this.text = text;
    this.folding = folding;
    this.more = more;
    more.getStyleClass().add("message-more");
    more.setFocusTraversable(false);
    more.setManaged(false);
    more.setVisible(false);
    getChildren().setAll(text);
  }

  /**
   * Shows another message.
   *
   * @param itemKey the key of its item
   */
  void show(Object itemKey) {
    key = itemKey;
    requestLayout();
  }

  private boolean folds(double width) {
    double whole = text.prefHeight(width);
    boolean folds = folding.height(key, whole) < whole;
    if (folds && !getChildren().contains(more)) {
      getChildren().add(more);
      // Added during a layout pass, after the CSS pass.
      more.applyCss();
    }
    return folds;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  public double getBaselineOffset() {
    return text.getBaselineOffset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return folds(width)
        ? Folding.FOLDED_HEIGHT + GAP + more.prefHeight(-1)
        : text.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    boolean folds = folds(getWidth());
    text.resizeRelocate(0, 0, getWidth(), text.prefHeight(getWidth()));
    shown.setWidth(getWidth());
    shown.setHeight(Folding.FOLDED_HEIGHT);
    text.setClip(folds ? shown : null);
    more.setVisible(folds);
    if (folds) {
      more.autosize();
      more.relocate(0, Folding.FOLDED_HEIGHT + GAP);
    }
  }
}
