package dev.levelup.chat.client.ui.text;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** An emoji in a line of text: hangs a little below the base line, as letters do. */
final class EmojiView extends ImageView {
  /** How much of the picture stands above the base line. */
  private static final double ABOVE = 0.78;

  /**
   * @param side the width and height, in pixels of the scene
   */
  EmojiView(Image picture, String spelling, double side) {
    super(picture);
    setFitWidth(side);
    setFitHeight(side);
    getStyleClass().add("emoji");
    setAccessibleText(spelling);
  }

  @Override
  public double getBaselineOffset() {
    return getFitHeight() * ABOVE;
  }
}
