package dev.levelup.chat.client.ui.window;

import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.emoji.EmojiCatalogs;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.links.LinkCard;
import dev.levelup.chat.client.ui.links.LinksViewModel;
import dev.levelup.chat.client.ui.settings.SettingsPlace;
import dev.levelup.chat.client.ui.settings.SettingsSections;
import dev.levelup.chat.client.ui.settings.SettingsServices;
import dev.levelup.chat.client.ui.shell.Look;
import dev.levelup.chat.client.ui.shell.MainView;
import dev.levelup.chat.client.ui.shell.ShellFactory;
import dev.levelup.chat.client.ui.shell.TimelineSource;
import dev.levelup.chat.client.ui.shell.Updates;
import dev.levelup.chat.client.ui.shell.WindowActions;
import dev.levelup.chat.client.ui.shell.WindowView;
import dev.levelup.chat.client.ui.signin.SignInView;
import dev.levelup.chat.client.ui.signin.SignInViewModel;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Creates the content of a window: the sign-in screen, the shell of whoever is signed in, and above
 * them the settings and the questions about links. FX thread only.
 */
public final class WindowFactory {
  private final Settings settings;
  private final SettingsServices services;
  private final Clock clock;
  private final Translations translations;
  private final Locale system;

  /**
   * @param services the account, the emoji images, and what the settings need
   * @param clock for the time until the next connection attempt
   * @param translations of the user's language
   * @param system the language of users who have chosen none
   */
  public WindowFactory(
      Settings settings,
      SettingsServices services,
      Clock clock,
      Translations translations,
      Locale system) {
    this.settings = settings;
    this.services = services;
    this.clock = clock;
    this.translations = translations;
    this.system = system;
  }

  /**
   * Creates the content, which follows the account and the chosen language from then on.
   *
   * @param timeline creates the message list of a chat
   */
  public WindowView create(
      SignInViewModel signIn, LinksViewModel links, TimelineSource timeline, Updates updates) {
    AccountController account = services.account();
    EmojiPictures pictures = services.pictures();
    WindowView window = new WindowView();
    SettingsSections sections = new SettingsSections(settings, services, translations);
    SettingsPlace place = new SettingsPlace(window, sections, account, pictures, translations);
    WindowActions actions = new WindowActions(updates, place::open);
    EmojiCatalogs catalogs = new EmojiCatalogs(services.reader(), services.fx());
    Look look = new Look(settings, pictures, catalogs, services.reader());
    ShellFactory shells =
        new ShellFactory(account, timeline, actions, look, services.fx(), clock, translations);
    Supplier<MainView> views =
        () ->
            new MainView(
                account.stateProperty(),
                account.chatProperty(),
                () -> new SignInView(signIn, place::open, pictures, translations),
                shells::create);
    followLanguage(new LocalizedWindow(window, place, views, account, translations));
    LinkCard.follow(links, pictures, translations, window::show);
    return window;
  }

  private void followLanguage(LocalizedWindow window) {
    settings
        .languageProperty()
        .subscribe((_, is) -> services.fx().execute(() -> window.setLanguage(is.locale(system))));
  }
}
