package dev.levelup.chat.client.ui.theme;

import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;

/**
 * A squircle with one or two initials in the tone of its owner. Decoration: assistive tools hear
 * the name beside it.
 */
public final class Avatar extends TextLine {
  /**
   * An avatar that shows nobody yet; its size comes from the style sheet of the pane.
   *
   * @param pictures draws the emoji
   */
  public Avatar(EmojiPictures pictures) {
    super(pictures, "avatar", "toned");
    getStyleClass().remove("label");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setFocusTraversable(false);
  }

  /**
   * Shows somebody or some room.
   *
   * @param id decides the tone
   * @param name gives the initials
   */
  public void show(String id, String name) {
    Tone.show(this, id);
    setText(Initials.of(name));
  }
}
