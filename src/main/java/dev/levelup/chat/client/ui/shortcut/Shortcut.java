package dev.levelup.chat.client.ui.shortcut;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_ANY;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.levelup.chat.client.state.SendKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** All shortcuts, in the order of the help card. */
public enum Shortcut {
  /** Sends what is written. */
  SEND(SendKey.ENTER, "send", KeyCode.ENTER, SHORTCUT_ANY),
  /** Begins another line of the message. */
  NEW_LINE(SendKey.ENTER, "new-line", KeyCode.ENTER, SHIFT_DOWN),
  /** Sends what is written, where Enter does not. */
  CTRL_SEND(SendKey.CTRL_ENTER, "send", KeyCode.ENTER, SHORTCUT_DOWN),
  /** Begins another line of the message, where Enter does not send it. */
  ENTER_NEW_LINE(SendKey.CTRL_ENTER, "new-line", KeyCode.ENTER, SHIFT_ANY),
  /** Goes to a room, a person or a command by its name. */
  QUICK_SWITCHER(KeyCode.K, SHORTCUT_DOWN),
  /** Filters the list of rooms. */
  FILTER_ROOMS(KeyCode.K, SHORTCUT_DOWN, SHIFT_DOWN),
  /** Searches the open room. */
  SEARCH_ROOM(KeyCode.F, SHORTCUT_DOWN),
  /** Searches every room. */
  SEARCH_EVERYWHERE(KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN),
  /** Goes to the next hit of the search; with Shift to the one before. */
  NEXT_HIT(KeyCode.ENTER, SHIFT_ANY),
  /** Goes back to where the reader was before they went to a hit. */
  WAY_BACK(KeyCode.LEFT, ALT_DOWN),
  /** Opens the room above the open one. */
  ROOM_ABOVE(KeyCode.UP, ALT_DOWN),
  /** Opens the room below the open one. */
  ROOM_BELOW(KeyCode.DOWN, ALT_DOWN),
  /** Opens the next room with news, or the one below if there is none. */
  NEXT_UNREAD(KeyCode.DOWN, ALT_DOWN),
  /** Opens the next room in which somebody mentions the user. */
  NEXT_MENTION(KeyCode.DOWN, ALT_DOWN, SHIFT_DOWN),
  /** Moves the marked room of the list up, if the rooms are sorted by hand. */
  MOVE_ROOM_UP(KeyCode.UP, SHORTCUT_DOWN, SHIFT_DOWN),
  /** Moves it down. */
  MOVE_ROOM_DOWN(KeyCode.DOWN, SHORTCUT_DOWN, SHIFT_DOWN),
  /** Opens the inbox of mentions. */
  MENTIONS(KeyCode.M, SHORTCUT_DOWN),
  /** Shows or hides the members of the room. */
  MEMBERS(KeyCode.U, SHORTCUT_DOWN),
  /** Copies the selected messages. */
  COPY(KeyCode.C, SHORTCUT_DOWN),
  /** Opens the emoji picker, from the field in which a message is written. */
  EMOJI(KeyCode.E, SHORTCUT_DOWN),
  /** Pastes into the message, wherever the focus is in the room. */
  PASTE(KeyCode.V, SHORTCUT_DOWN),
  /** Pastes pictures and files, even where there is text to paste. */
  PASTE_FILES(KeyCode.V, SHORTCUT_DOWN, SHIFT_DOWN),
  /** Asks for files to attach to the message. */
  ATTACH(KeyCode.A, SHORTCUT_DOWN, SHIFT_DOWN),
  /** Replies to the focused message. */
  REPLY(KeyCode.R),
  /** Shows who wrote the focused message. */
  PERSON(KeyCode.P, SHORTCUT_DOWN),
  /** Edits the last own message, in an empty field. */
  EDIT_LAST(KeyCode.UP),
  /** Edits the focused message. */
  EDIT_MESSAGE(KeyCode.F2),
  /** Deletes the focused message; with Shift without a confirmation. */
  DELETE_MESSAGE(KeyCode.DELETE, SHIFT_ANY),
  /** Ends the search or an edit, then goes back to writing. */
  BACK(KeyCode.ESCAPE),
  /** Calls the room read, if there is nothing to end. */
  READ_ROOM(KeyCode.ESCAPE),
  /** Calls everything read. */
  READ_EVERYTHING(KeyCode.ESCAPE, SHIFT_DOWN),
  /** Opens the settings. */
  SETTINGS(KeyCode.COMMA, SHORTCUT_DOWN),
  /** Shows the diagnostics. */
  DIAGNOSTICS(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN),
  /** Lists the shortcuts. */
  SHORTCUTS(KeyCode.F1);

  private static final Set<Shortcut> EDITS = EnumSet.of(EDIT_LAST, EDIT_MESSAGE, DELETE_MESSAGE);
  private static final Set<Shortcut> ATTACHMENTS = EnumSet.of(PASTE_FILES, ATTACH);
  private static final Set<Shortcut> ACTIVITY =
      EnumSet.of(NEXT_UNREAD, NEXT_MENTION, MENTIONS, READ_ROOM, READ_EVERYTHING);

  @SuppressWarnings("ImmutableEnumChecker") // A combination is immutable.
  private final KeyCodeCombination keys;

  private final @Nullable SendKey only;
  private final String words;

  Shortcut(KeyCode key, Modifier... modifiers) {
    this.only = null;
    this.words = name().toLowerCase(Locale.ROOT).replace('_', '-');
    keys = new KeyCodeCombination(key, modifiers);
  }

  /**
   * @param only the send key with which this shortcut is active
   */
  Shortcut(SendKey only, String words, KeyCode key, Modifier... modifiers) {
    this.only = only;
    this.words = words;
    keys = new KeyCodeCombination(key, modifiers);
  }

  /**
   * The active shortcuts, in order.
   *
   * @param offered what the server offers
   */
  static List<Shortcut> with(SendKey chosen, Offered offered) {
    return Arrays.stream(values())
        .filter(each -> each.only == null || each.only == chosen)
        .filter(each -> offered.edits() || !EDITS.contains(each))
        .filter(each -> offered.attachments() || !ATTACHMENTS.contains(each))
        .filter(each -> offered.replies() || each != REPLY)
        .filter(each -> offered.members() || each != MEMBERS)
        .filter(each -> offered.activity() ? each != ROOM_BELOW : !ACTIVITY.contains(each))
        .toList();
  }

  /** The shortcut that sends a message. */
  public static Shortcut send(SendKey chosen) {
    return chosen == SendKey.ENTER ? SEND : CTRL_SEND;
  }

  /** The shortcut that inserts a line break. */
  public static Shortcut newLine(SendKey chosen) {
    return chosen == SendKey.ENTER ? NEW_LINE : ENTER_NEW_LINE;
  }

  /** Whether a key that was pressed is this shortcut. */
  public boolean matches(KeyEvent pressed) {
    return keys.match(pressed);
  }

  /** Notes that a menu item does the same. */
  public <T extends MenuItem> T label(T item) {
    item.getProperties().put(Shortcut.class, this);
    return item;
  }

  /** The shortcut that does the same as a menu item; null for none. */
  static @Nullable Shortcut of(MenuItem item) {
    return (Shortcut) item.getProperties().get(Shortcut.class);
  }

  /** The translation key of its description. */
  String wordsKey() {
    return "shortcut." + words;
  }

  KeyCodeCombination keys() {
    return keys;
  }
}
