package dev.levelup.chat.client.ui.composer;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/**
 * A text area as tall as its text, between one line and a bound, beyond which it scrolls. The
 * height is measured in the layout pass that uses it, so the area never shows a wrong one first.
 */
final class GrowingTextArea extends TextArea {
  private static final int MAX_LINES = 8;

  private final Text measure = new Text();

  GrowingTextArea() {
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    measure.fontProperty().bind(fontProperty());
    textProperty().subscribe(this::requestLayout);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width - snappedLeftInset() - snappedRightInset();
    double line = heightOf("x", 0);
    double text = heightOf(getText(), Math.max(inner, 1));
    double shown = Math.clamp(text, line, line * MAX_LINES);
    return snapSizeY(shown) + snappedTopInset() + snappedBottomInset();
  }

  private double heightOf(String text, double wrappingWidth) {
    measure.setWrappingWidth(wrappingWidth);
    measure.setText(text);
    return measure.getLayoutBounds().getHeight();
  }
}
