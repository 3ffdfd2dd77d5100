package dev.levelup.chat.client.ui.text;

import javafx.scene.control.Label;
import javafx.scene.control.Skin;

/**
 * A text of one or more lines, such as what a server says, drawn as messages are: emoji as
 * pictures, nothing for what is invisible, in the direction of its first letter. It wraps, and
 * shows all of its text.
 */
public final class TextBlock extends Label {
  private final EmojiPictures pictures;

  /**
   * Shows nothing yet.
   *
   * @param pictures draws the emoji
   * @param styleClasses of the label
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
