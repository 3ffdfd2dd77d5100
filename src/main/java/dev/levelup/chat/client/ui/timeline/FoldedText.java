package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.text.MessageText;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The words of a message, of which a long one shows its beginning and the way to the rest. */
final class FoldedText extends Region {
  private static final double GAP = 4;

  /** Too short to be long in any window. */
  private static final int SHORT = 300;

  private final MessageText text;
  private final Folding folding;
  private final Button more;
  private final Rectangle shown = new Rectangle();
  private Object key = this;

  /**
   * @param more is pressed for the rest; what it does is said by the owner
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
   * @param of recognises it
   */
  void show(Object of, String content) {
    key = of;
    boolean mayFold = content.length() > SHORT || lines(content) > Folding.LONG / 30;
    if (mayFold && !mayFold()) {
      getChildren().add(more);
    } else if (!mayFold && mayFold()) {
      getChildren().remove(more);
    }
    requestLayout();
  }

  private static int lines(String content) {
    int lines = 1;
    for (int end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', end + 1)) {
      lines++;
    }
    return lines;
  }

  private boolean mayFold() {
    return getChildren().contains(more);
  }

  private boolean folds(double width) {
    if (!mayFold()) {
      return false;
    }
    double whole = text.prefHeight(width);
    return folding.height(key, whole) < whole;
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
    return folds(width) ? Folding.FOLDED + GAP + more.prefHeight(-1) : text.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    boolean folds = folds(getWidth());
    text.resizeRelocate(0, 0, getWidth(), text.prefHeight(getWidth()));
    shown.setWidth(getWidth());
    shown.setHeight(Folding.FOLDED);
    text.setClip(folds ? shown : null);
    more.setVisible(folds);
    if (folds) {
      more.autosize();
      more.relocate(0, Folding.FOLDED + GAP);
    }
  }
}
