package dev.levelup.chat.client.ui.text;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.image.ImageView;

/**
 * An emoji in a line of text; extends a little below the baseline, like descenders. The style sheet
 * sets its width and height with {@code -chat-emoji-size}.
 */
final class EmojiView extends ImageView {
  /** The fraction of the image above the baseline. */
  private static final double ABOVE = 0.78;

  /** Image pixels per scene pixel: sharp on a screen of scale 2. */
  private static final int DENSITY = 2;

  private static final StyleablePropertyFactory<EmojiView> STYLES =
      new StyleablePropertyFactory<>(ImageView.getClassCssMetaData());

  private static final CssMetaData<EmojiView, Number> SIZE =
      STYLES.createSizeCssMetaData("-chat-emoji-size", view -> view.size, 0);

  private final SimpleStyleableDoubleProperty size =
      new SimpleStyleableDoubleProperty(SIZE, this, "size", 0.0);

  private final EmojiPictures pictures;
  private final String spelling;

  EmojiView(EmojiPictures pictures, String spelling) {
    this.pictures = pictures;
    this.spelling = spelling;
    getStyleClass().add("emoji");
    setAccessibleText(spelling);
    size.subscribe((_, now) -> draw((int) Math.round(now.doubleValue())));
  }

  /** A style sheet that is replaced resets the size to 0 in between. */
  private void draw(int side) {
    if (side > 0) {
      setImage(pictures.picture(spelling, DENSITY * side));
      setFitWidth(side);
      setFitHeight(side);
    }
  }

  @Override
  public double getBaselineOffset() {
    return getFitHeight() * ABOVE;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }
}
