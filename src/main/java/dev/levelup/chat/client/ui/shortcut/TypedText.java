package dev.levelup.chat.client.ui.shortcut;

import javafx.scene.input.KeyEvent;

/** Tells keys that type text from shortcuts and control keys. */
public final class TypedText {
  private TypedText() {}

  /**
   * Whether a key types a character. AltGr, which is Control and Alt together on Windows, does.
   *
   * @param key of the type {@link KeyEvent#KEY_TYPED}
   */
  public static boolean isIn(KeyEvent key) {
    boolean shortcut = key.isShortcutDown() || key.isControlDown() != key.isAltDown();
    return !shortcut && !key.getCharacter().isEmpty() && key.getCharacter().charAt(0) >= ' ';
  }
}
