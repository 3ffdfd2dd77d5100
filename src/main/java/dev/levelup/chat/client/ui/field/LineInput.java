package dev.levelup.chat.client.ui.field;

import dev.levelup.chat.client.ui.text.EmojiPictures;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;

/** A field of one line that draws what is written as messages are drawn, behind an icon. */
public final class LineInput extends TextField {
  private final Node icon;
  private final EmojiPictures pictures;

  /**
   * An empty field.
   *
   * @param icon says what is written here
   * @param pictures draws the emoji
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
