package dev.levelup.chat.client.ui.window;

import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.settings.SettingsPlace;
import dev.levelup.chat.client.ui.shell.MainView;
import dev.levelup.chat.client.ui.shell.WindowView;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Scene;

/**
 * Switches the language of a window: all of its content is created anew, and the chat's views with
 * it. FX thread only.
 */
final class LocalizedWindow {
  private final WindowView window;
  private final SettingsPlace settings;
  private final Supplier<MainView> views;
  private final AccountController account;
  private final Translations translations;
  private MainView main;

  /**
   * Creates the window's content.
   *
   * @param views creates the main view in the current language
   */
  LocalizedWindow(
      WindowView window,
      SettingsPlace settings,
      Supplier<MainView> views,
      AccountController account,
      Translations translations) {
    this.window = window;
    this.settings = settings;
    this.views = views;
    this.account = account;
    this.translations = translations;
    main = views.get();
    window.setMain(main);
  }

  /** Switches to another language. Must not be called from an event of the window's content. */
  void setLanguage(Locale language) {
    main.close(); // Otherwise it would create a shell for the new chat as well.
    translations.setLocale(language);
    account.restartChat();
    main = views.get();
    window.setMain(main);
    Scene scene = window.getScene();
    if (scene != null) {
      scene.setNodeOrientation(translations.orientation());
    }
    settings.openAgain("settings-language");
  }
}
