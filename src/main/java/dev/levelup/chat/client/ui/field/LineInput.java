package dev.levelup.chat.client.ui.field;

import dev.levelup.chat.client.ui.text.EmojiPictures;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;

/** A single-line text field with an icon that draws text like messages, with colour emoji. */
public final class LineInput extends TextField {
  private final Node icon;
  private final EmojiPictures pictures;

  /**
   * Creates an empty field.
   *
   * @param icon shows the purpose of the field
   * @param pictures the emoji images
   */
  public LineInput(Node icon, EmojiPictures pictures) {
    this.icon = icon;
    this.pictures = pictures;
    getStyleClass().add("line-input");
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new LineInputSkin(this, icon, pictures);
  }
}
