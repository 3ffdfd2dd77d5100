package dev.levelup.chat.client.ui.text;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A panel of code; style class {@code code-block}. The button is in the upper right corner, in the
 * line of the language's name or else beside the code. Never mirrored.
 */
final class CodeBox extends Region {
  private static final double GAP = 8;

  private final MessageFlow code;
  private final Node button;
  private final @Nullable Label language;

  /**
   * @param languageName may be empty
   */
  CodeBox(MessageFlow code, Node button, String languageName) {
    this.code = code;
    this.button = button;
    language = languageName.isEmpty() ? null : new Label(languageName);
    getStyleClass().add("code-block");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    if (language != null) {
      language.getStyleClass().add("code-language");
      getChildren().add(language);
    }
    getChildren().addAll(code, button);
  }

  private double headHeight() {
    return language == null ? 0 : Math.max(snapSizeY(language.prefHeight(-1)), buttonHeight());
  }

  private double buttonWidth() {
    return snapSizeX(Math.max(button.minWidth(-1), button.prefWidth(-1)));
  }

  private double buttonHeight() {
    return snapSizeY(Math.max(button.minHeight(-1), button.prefHeight(-1)));
  }

  /** The width that the button takes from the code. */
  private double beside() {
    return language == null ? GAP + buttonWidth() : 0;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  public double getBaselineOffset() {
    return snappedTopInset() + headHeight() + code.getBaselineOffset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    double head = language == null ? 0 : language.prefWidth(-1) + GAP + buttonWidth();
    double inner = Math.max(head, snapSizeX(code.prefWidth(-1)) + beside());
    return snappedLeftInset() + inner + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? width : codeWidth(width);
    double body = snapSizeY(code.prefHeight(inner));
    double least = language == null ? buttonHeight() : 0;
    return snappedTopInset() + headHeight() + Math.max(body, least) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = codeWidth(getWidth());
    double height = snapSizeY(code.prefHeight(width));
    // One line of code is in the middle beside the button.
    double spare = language == null ? Math.max(0, buttonHeight() - height) : 0;
    double y = top + headHeight() + snapPositionY(spare / 2);
    code.resizeRelocate(left, y, width, height);
    double right = snapPositionX(getWidth() - snappedRightInset() - buttonWidth());
    button.resizeRelocate(right, top, buttonWidth(), buttonHeight());
    if (language != null) {
      double room = Math.max(0, right - GAP - left);
      double middle = (headHeight() - language.prefHeight(-1)) / 2;
      language.resizeRelocate(
          left,
          snapPositionY(top + middle),
          Math.min(room, language.prefWidth(-1)),
          language.prefHeight(-1));
    }
  }

  private double codeWidth(double width) {
    return Math.max(0, width - snappedLeftInset() - snappedRightInset() - beside());
  }
}
