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

/** Opens the settings above a window, also while nobody is signed in. FX thread only. */
public final class SettingsPlace {
  private final StringProperty open = new SimpleStringProperty(this, "open", "");
  private final WindowView window;
  private @Nullable SettingsView view;
  private @Nullable Parent card;
  private final SettingsSections sections;
  private final EmojiPictures pictures;
  private final Translations translations;

  /**
   * Registers the shortcut that opens the settings.
   *
   * @param account the settings are closed on sign-out
   * @param pictures the emoji images, for the search text
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

  /** Opens the settings at the last open section. */
  public void open() {
    view = new SettingsView(sections.list(this::show), open, pictures, translations, this::close);
    card = view;
    window.show(view);
  }

  private void close() {
    card = null;
    window.show(null);
  }

  /** Shows a card in place of the settings until it is closed. */
  private void show(Function<Runnable, Parent> next) {
    card = next.apply(this::open);
    window.show(card);
  }

  private void leave(@Nullable Chat now) {
    if (now == null && card != null && card.getScene() != null) {
      close();
    }
  }

  /** If the settings are open, creates them anew and focuses the node with this id. */
  public void openAgain(String focused) {
    if (view != null && view.getScene() != null) {
      open();
      layOut(); // The view gets its width,
      layOut(); // and arranges itself for it.
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
