package dev.levelup.chat.client.ui.theme;

import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;

/**
 * A squircle with one or two initials in the owner's colour tone. Decoration: assistive tools read
 * the name beside it.
 */
public final class Avatar extends TextLine {
  /**
   * Creates an empty avatar; its size comes from the style sheet of the pane.
   *
   * @param pictures the emoji images
   */
  public Avatar(EmojiPictures pictures) {
    super(pictures, "avatar", "toned");
    getStyleClass().remove("label");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setFocusTraversable(false);
  }

  /**
   * Shows a person or a room.
   *
   * @param id determines the tone
   * @param name determines the initials
   */
  public void show(String id, String name) {
    Tone.show(this, id);
    setText(Initials.of(name));
  }
}
