package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.WindowView;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The settings over one window, whoever is signed in or nobody. FX thread only. */
public final class SettingsPlace {
  private final StringProperty open = new SimpleStringProperty(this, "open", "");
  private final WindowView window;
  private @Nullable SettingsView view;
  private @Nullable Parent card;
  private final SettingsSections sections;
  private final EmojiPictures pictures;
  private final Translations translations;

  /**
   * Opens with their key from then on.
   *
   * @param account whoever leaves it leaves the settings, too
   * @param pictures draws the emoji in what is looked for
   */
  public SettingsPlace(
      WindowView window,
      SettingsSections sections,
      AccountController account,
      EmojiPictures pictures,
      Translations translations) {
    this.window = window;
    this.sections = sections;
    this.pictures = pictures;
    this.translations = translations;
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    account.chatProperty().subscribe((_, is) -> leave(is));
  }

  /** Shows them, at the section where they were left. */
  public void open() {
    view = new SettingsView(sections.list(this::show), open, pictures, translations, this::close);
    card = view;
    window.show(view);
  }

  private void close() {
    card = null;
    window.show(null);
  }

  /** Shows a card in their place until it is answered. */
  private void show(Function<Runnable, Parent> next) {
    card = next.apply(this::open);
    window.show(card);
  }

  private void leave(@Nullable Chat now) {
    if (now == null && card != null && card.getScene() != null) {
      close();
    }
  }

  /** Makes them anew if they show, with the focus at the node with that id. */
  void openAgain(String focused) {
    if (view != null && view.getScene() != null) {
      open();
      layOut(); // it sees its width
      layOut(); // and has arranged itself by that
      view.focus(focused);
    }
  }

  private void layOut() {
    window.applyCss();
    window.layout();
  }

  private void onKey(KeyEvent key) {
    if (Shortcut.SETTINGS.matches(key) && !window.hasCard()) {
      open();
      key.consume();
    }
  }
}
