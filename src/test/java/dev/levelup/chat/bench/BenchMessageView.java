package dev.levelup.chat.bench;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** What every list shows for a message: its author above its text. */
final class BenchMessageView extends Region {
  static final String STYLE_CLASS = "letter-box";
  private static final double GAP = 6;

  private final Text author = new Text();
  private final Text text = new Text();
  private final TextFlow flow = new TextFlow(text);
  private @Nullable BenchMessage message;

  BenchMessageView() {
    getStyleClass().add(STYLE_CLASS);
    getChildren().setAll(author, flow);
  }

  @Nullable BenchMessage message() {
    return message;
  }

  void show(@Nullable BenchMessage shown) {
    message = shown;
    author.setText(shown == null ? "" : shown.author());
    text.setText(shown == null ? "" : shown.text());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 3 * GAP + authorHeight() + flow.prefHeight(Math.max(1, width - 2 * GAP));
  }

  private double authorHeight() {
    return snapSizeY(author.getLayoutBounds().getHeight());
  }

  @Override
  protected void layoutChildren() {
    author.relocate(GAP, GAP);
    double top = 2 * GAP + authorHeight();
    flow.resizeRelocate(GAP, top, getWidth() - 2 * GAP, getHeight() - top - GAP);
  }
}
