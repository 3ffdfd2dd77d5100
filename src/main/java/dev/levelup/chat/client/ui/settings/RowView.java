package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.ui.theme.WrappedLabel;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The texts of a row and its control: side by side, or one below the other in a narrow window. */
final class RowView extends Region {
  private static final double GAP = 24;
  private static final double GAP_BELOW = 12;

  /** The minimum width of the texts, in font sizes: narrower texts are hard to read. */
  private static final double NARROWEST = 18;

  private final VBox texts;
  private final Label title;
  private final Node control;

  RowView(String title, String help, Node control) {
    this.title = WrappedLabel.of(title, "settings-row-title");
    this.texts = new VBox(this.title);
    this.control = control;
    getStyleClass().add("settings-row");
    texts.getStyleClass().add("settings-row-texts");
    if (!help.isEmpty()) {
      texts.getChildren().add(WrappedLabel.of(help, "settings-row-help"));
    }
    getChildren().setAll(texts, control);
  }

  Node control() {
    return control;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = inner(width);
    double beside = inner - controlWidth(inner) - GAP;
    double height =
        isBelow(inner)
            ? texts.prefHeight(inner) + GAP_BELOW + control.prefHeight(controlWidth(inner))
            : Math.max(texts.prefHeight(beside), control.prefHeight(-1));
    return snappedTopInset() + snapSizeY(height) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double inner = inner(getWidth());
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = controlWidth(inner);
    double height = getHeight() - top - snappedBottomInset();
    if (isBelow(inner)) {
      double above = texts.prefHeight(inner);
      texts.resizeRelocate(left, top, inner, above);
      control.resizeRelocate(left, top + above + GAP_BELOW, width, control.prefHeight(width));
    } else {
      layoutInArea(texts, left, top, inner - width - GAP, height, 0, HPos.LEFT, VPos.CENTER);
      double own = Math.min(height, control.prefHeight(width));
      control.resizeRelocate(left + inner - width, top + (height - own) / 2, width, own);
    }
  }

  private boolean isBelow(double inner) {
    double narrowest = NARROWEST * title.getFont().getSize();
    return control.isVisible() && inner - controlWidth(inner) - GAP < narrowest;
  }

  private double controlWidth(double inner) {
    return Math.min(inner, snapSizeX(control.prefWidth(-1)));
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }
}
