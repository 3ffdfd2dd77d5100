package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.Language;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.List;

/** Language and time format. */
final class LanguageRows {
  private final Settings settings;
  private final Rows rows;
  private final Translations translations;

  LanguageRows(Settings settings, Rows rows, Translations translations) {
    this.settings = settings;
    this.rows = rows;
    this.translations = translations;
  }

  List<SettingsRow> list() {
    return List.of(
        rows.list("language", settings.languageProperty(), List.of(Language.values()), this::name),
        rows.choice("time-format", settings.timeFormatProperty(), List.of(TimeFormat.values())));
  }

  private String name(Language language) {
    return language == Language.SYSTEM
        ? translations.of("settings.language.system")
        : language.ownName();
  }
}
