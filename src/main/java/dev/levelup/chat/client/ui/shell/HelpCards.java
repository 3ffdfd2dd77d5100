package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.shortcut.ShortcutsView;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/** The cards that help with the program itself; each has a key, and a place in the profile menu. */
final class HelpCards {
  private final Overlay overlay;
  private final Words words;

  /**
   * @param overlay takes the cards
   */
  HelpCards(Overlay overlay, Words words) {
    this.overlay = overlay;
    this.words = words;
  }

  /** The items that open the cards. */
  List<MenuItem> items() {
    return List.of(item("help-shortcuts", this::showShortcuts));
  }

  /** Opens a card if the key is for one; says whether it was. */
  boolean act(KeyEvent key) {
    if (Shortcut.SHORTCUTS.matches(key)) {
      showShortcuts();
      return true;
    }
    return false;
  }

  private MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem(words.of("profile." + name), Icons.of(name));
    item.setId(name);
    item.setOnAction(e -> action.run());
    return item;
  }

  private void showShortcuts() {
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    overlay.show(new ShortcutsView(words, mac, overlay::hide));
  }
}
