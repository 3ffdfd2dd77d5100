package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.ui.shell.WindowView;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.words.Words;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The settings over one window, whoever is signed in or nobody. FX thread only. */
public final class SettingsPlace {
  private final StringProperty open = new SimpleStringProperty(this, "open", "");
  private final WindowView window;
  private @Nullable SettingsView view;
  private final SettingsSections sections;
  private final EmojiPictures pictures;
  private final Words words;

  /**
   * Opens with their key from then on.
   *
   * @param pictures draws the emoji in what is looked for
   */
  public SettingsPlace(
      WindowView window, SettingsSections sections, EmojiPictures pictures, Words words) {
    this.window = window;
    this.sections = sections;
    this.pictures = pictures;
    this.words = words;
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Shows them, at the section where they were left. */
  public void open() {
    view = new SettingsView(sections.list(), open, pictures, words, () -> window.show(null));
    window.show(view);
  }

  /** Makes them anew if they show, with the focus at the node with that id. */
  void openAgain(String focused) {
    if (view != null && view.getScene() != null) {
      open();
      view.focus(focused);
    }
  }

  private void onKey(KeyEvent key) {
    if (Shortcut.SETTINGS.matches(key) && !window.hasCard()) {
      open();
      key.consume();
    }
  }
}
