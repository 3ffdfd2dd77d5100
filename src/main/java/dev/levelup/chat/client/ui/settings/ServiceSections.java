package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.OwnSignIns;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.ArrayList;
import java.util.List;

/** The sections for sessions, storage and the program itself. */
final class ServiceSections {
  private final SettingsServices services;
  private final Settings settings;
  private final Rows rows;
  private final Translations translations;

  ServiceSections(
      SettingsServices services, Settings settings, Rows rows, Translations translations) {
    this.services = services;
    this.settings = settings;
    this.rows = rows;
    this.translations = translations;
  }

  /** Creates the sections with current data. Features that the server lacks are left out. */
  List<SettingsSection> list() {
    List<SettingsSection> sections = new ArrayList<>();
    Chat chat = services.account().chatProperty().get();
    OwnSignIns signIns = services.account().signIns();
    if (signIns != null) {
      sections.add(
          section(
              "sign-ins",
              new SignInRows(signIns, services, settings.timeFormatProperty(), translations)
                  .list()));
    }
    sections.add(
        section(
            "storage",
            new StorageRows(services.storage(), settings.pictureSpaceProperty(), rows, translations)
                .list(chat, services.pictures())));
    sections.add(section("about", new AboutRows(services, chat, translations).list()));
    return sections;
  }

  private SettingsSection section(String id, List<SettingsRow> list) {
    return new SettingsSection(id, translations.of("settings.section." + id), list);
  }
}
