package dev.levelup.chat.client.ui.shortcut;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_ANY;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/** Every shortcut, in the order in which people read them. Whoever acts on one asks it. */
public enum Shortcut {
  /** Sends what is written. */
  SEND(KeyCode.ENTER, SHORTCUT_ANY),
  /** Begins another line of the message. */
  NEW_LINE(KeyCode.ENTER, SHIFT_DOWN),
  /** Finds a room by its name. */
  FIND_ROOM(KeyCode.K, SHORTCUT_DOWN),
  /** Opens the room above the open one. */
  ROOM_ABOVE(KeyCode.UP, ALT_DOWN),
  /** Opens the room below the open one. */
  ROOM_BELOW(KeyCode.DOWN, ALT_DOWN),
  /** Copies the selected messages. */
  COPY(KeyCode.C, SHORTCUT_DOWN),
  /** Pastes into the message, wherever the focus is in the room. */
  PASTE(KeyCode.V, SHORTCUT_DOWN),
  /** Ends the search, then goes back to writing. */
  BACK(KeyCode.ESCAPE),
  /** Opens the settings. */
  SETTINGS(KeyCode.COMMA, SHORTCUT_DOWN),
  /** Shows the diagnostics. */
  DIAGNOSTICS(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN),
  /** Lists the shortcuts. */
  SHORTCUTS(KeyCode.F1);

  @SuppressWarnings("ImmutableEnumChecker") // a combination has no setters
  private final KeyCodeCombination keys;

  Shortcut(KeyCode key, Modifier... modifiers) {
    keys = new KeyCodeCombination(key, modifiers);
  }

  /** Whether a key that was pressed is this shortcut. */
  public boolean matches(KeyEvent pressed) {
    return keys.match(pressed);
  }

  /** What it does, as the key of the words. */
  String wordsKey() {
    return "shortcut." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  KeyCodeCombination keys() {
    return keys;
  }
}
