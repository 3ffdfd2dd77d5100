package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.desktop.OpenDialog;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.avatar.AvatarCards;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;

/** All sections, in the order in which they are shown. FX thread only. */
public final class SettingsSections {
  private final Settings settings;
  private final SettingsServices services;
  private final Rows rows;
  private final Translations translations;

  /**
   * @param settings the settings that the rows show and change
   * @param services for rows that show more than settings
   */
  public SettingsSections(Settings settings, SettingsServices services, Translations translations) {
    this.settings = settings;
    this.services = services;
    this.rows = new Rows(translations);
    this.translations = translations;
  }

  /**
   * Creates the sections. They are not cached, since a node can only have one parent.
   *
   * @param cards shows a card in place of the settings; the card factory receives the action that
   *     closes it
   */
  List<SettingsSection> list(Consumer<Function<Runnable, Parent>> cards) {
    AccountController account = services.account();
    EmojiPictures pictures = services.pictures();
    List<SettingsSection> list = new ArrayList<>();
    list.add(section("appearance", new AppearanceRows(settings.look(), rows).list()));
    list.add(section("language", new LanguageRows(settings, rows, translations).list()));
    Chat chat = account.chatProperty().get();
    MessageRows messages = new MessageRows(settings, chat, rows, pictures, translations);
    list.add(section("messages", messages.list()));
    if (settings.desktop().notificationsPossibleProperty().get()) {
      NotificationRows notifications =
          new NotificationRows(settings.desktop(), rows, this::timeOfDay);
      list.add(section("notifications", notifications.list()));
    }
    list.add(section("start", new StartRows(settings.desktop(), rows).list()));
    NetworkRows network = new NetworkRows(settings, account, rows, pictures, translations);
    list.add(section("network", network.list()));
    if (chat != null) {
      AvatarCards avatars =
          new AvatarCards(
              chat,
              services.reader(),
              services.fx(),
              OpenDialog.ofThisSystem(),
              pictures,
              translations);
      AccountRows own = new AccountRows(account, chat, cards, avatars, pictures, translations);
      list.add(section("account", own.list(rows)));
    }
    list.addAll(new ServiceSections(services, settings, rows, translations).list());
    return List.copyOf(list);
  }

  private String timeOfDay(LocalTime time) {
    return new MessageTimes(translations.locale(), ZoneOffset.UTC, settings.timeFormatProperty())
        .time(time.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC));
  }

  private SettingsSection section(String id, List<SettingsRow> own) {
    return new SettingsSection(id, translations.of("settings.section." + id), own);
  }
}
