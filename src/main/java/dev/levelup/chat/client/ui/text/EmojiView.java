package dev.levelup.chat.client.ui.text;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** An emoji in a line of text; extends a little below the baseline, like descenders. */
final class EmojiView extends ImageView {
  /** The fraction of the image above the baseline. */
  private static final double ABOVE = 0.78;

  /**
   * @param side width and height in scene pixels
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
