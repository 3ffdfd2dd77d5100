package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.MainView;
import dev.levelup.chat.client.ui.shell.WindowView;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Scene;

/**
 * A window in the language that is spoken: with another language all that it shows is made anew,
 * and the chat with it. FX thread only.
 */
public final class SpokenWindow {
  private final WindowView window;
  private final SettingsPlace settings;
  private final Supplier<MainView> views;
  private final AccountController account;
  private final Translations translations;
  private MainView main;

  /**
   * Fills the window.
   *
   * @param views makes what the window shows, with the words as they are then
   */
  public SpokenWindow(
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

  /** Speaks another language. Not inside an event of what the window shows. */
  public void speak(Locale language) {
    main.close(); // or it would make a shell of its own for the new chat
    translations.speak(language);
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
