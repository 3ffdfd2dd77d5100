package dev.levelup.chat.client.ui.theme;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A text and the buttons that answer it: beside it, or below it where it would get too narrow. */
public class AnsweredText extends Region {
  private static final double GAP = 12;
  private static final double ROW_GAP = 8;

  private final Region text;
  private final HBox answers = new HBox(GAP);

  /**
   * Creates a text without answers.
   *
   * @param text gets all the height that it prefers
   */
  @SuppressWarnings("this-escape") // Nothing of a subclass is called.
  public AnsweredText(Region text) {
    this.text = text;
    getChildren().setAll(text, answers);
  }

  /** Replaces the buttons. */
  public final void setAnswers(Button... buttons) {
    answers.getChildren().setAll(buttons);
  }

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /**
   * Whether the buttons leave half of the width to the text, or as much as it needs, and no more
   * height is needed than below one another.
   */
  private boolean isOneRow(double width) {
    double beside = besideAnswers(width);
    return beside >= Math.min(width / 2, text.prefWidth(-1))
        && text.prefHeight(beside) <= twoRows(width);
  }

  private double besideAnswers(double width) {
    double buttons = answers.prefWidth(-1);
    return buttons == 0 ? width : width - GAP - buttons;
  }

  private double twoRows(double width) {
    return text.prefHeight(width) + ROW_GAP + answers.prefHeight(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width - getInsets().getLeft() - getInsets().getRight();
    double rows =
        isOneRow(inner)
            ? Math.max(text.prefHeight(besideAnswers(inner)), answers.prefHeight(-1))
            : twoRows(inner);
    return getInsets().getTop() + rows + getInsets().getBottom();
  }

  @Override
  protected void layoutChildren() {
    double x = getInsets().getLeft();
    double y = getInsets().getTop();
    double width = getWidth() - x - getInsets().getRight();
    double height = getHeight() - y - getInsets().getBottom();
    double buttonsWidth = answers.prefWidth(-1);
    double buttonsHeight = answers.prefHeight(-1);
    if (isOneRow(width)) {
      double textWidth = Math.min(text.prefWidth(-1), besideAnswers(width));
      layoutInArea(text, x, y, textWidth, height, 0, HPos.LEFT, VPos.CENTER);
      layoutInArea(
          answers, x + textWidth + GAP, y, buttonsWidth, height, 0, HPos.LEFT, VPos.CENTER);
    } else {
      double textHeight = height - ROW_GAP - buttonsHeight;
      layoutInArea(text, x, y, width, textHeight, 0, HPos.LEFT, VPos.TOP);
      answers.resizeRelocate(x, y + textHeight + ROW_GAP, buttonsWidth, buttonsHeight);
    }
  }
}
