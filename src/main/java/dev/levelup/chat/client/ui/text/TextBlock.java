package dev.levelup.chat.client.ui.text;

import javafx.scene.control.Label;
import javafx.scene.control.Skin;

/**
 * A wrapping text, such as an error from the server, drawn like messages: emoji as images,
 * invisible characters as nothing, in the direction of its first letter. Shows all of its text.
 */
public final class TextBlock extends Label {
  private final EmojiPictures pictures;

  /**
   * Creates an empty text.
   *
   * @param pictures the emoji images
   * @param styleClasses the style classes of the label
   */
  public TextBlock(EmojiPictures pictures, String... styleClasses) {
    this.pictures = pictures;
    getStyleClass().add("text-block");
    getStyleClass().addAll(styleClasses);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new TextBlockSkin(this, pictures);
  }
}
