package dev.levelup.chat.client.ui.viewer;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * What is said about the picture, and the buttons: side by side if there is space for a usual name,
 * otherwise below each other. Depends on the width only, or the picture would jump from one name to
 * the next.
 */
final class ViewerBar extends Region {
  /** The space of a usual name, in em. */
  private static final double NAME = 16;

  private static final double GAP = 4;

  private final Label name;
  private final HBox words;
  private final HBox buttons;

  /**
   * @param name shrinks if there is too little space for it
   * @param words the name, and what is said beside it
   */
  ViewerBar(Label name, HBox words, HBox buttons) {
    this.name = name;
    this.words = words;
    this.buttons = buttons;
    getStyleClass().add("viewer-bar");
    words.getStyleClass().add("viewer-words");
    buttons.getStyleClass().add("viewer-buttons");
    getChildren().setAll(words, buttons);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + snapSizeX(buttons.prefWidth(-1)) + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return computeMinWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double above = isNarrow(width) ? wordsHeight() + GAP : 0;
    return snappedTopInset() + above + snapSizeY(buttons.prefHeight(-1)) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double inner = getWidth() - left - snappedRightInset();
    double buttonsWidth = snapSizeX(buttons.prefWidth(-1));
    double buttonsHeight = snapSizeY(buttons.prefHeight(-1));
    boolean narrow = isNarrow(getWidth());
    double below = narrow ? wordsHeight() + GAP : 0;
    double beside = narrow ? 0 : buttonsWidth + GAP;
    words.resizeRelocate(left, top, inner - beside, narrow ? wordsHeight() : buttonsHeight);
    buttons.resizeRelocate(left + inner - buttonsWidth, top + below, buttonsWidth, buttonsHeight);
  }

  private boolean isNarrow(double width) {
    double inner = width - snappedLeftInset() - snappedRightInset();
    return inner - buttons.prefWidth(-1) < NAME * name.getFont().getSize();
  }

  private double wordsHeight() {
    return snapSizeY(words.prefHeight(-1));
  }
}
