package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.OwnSignIns;
import dev.levelup.chat.client.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** The sections of the account, of this machine and of the program itself. */
final class ServiceSections {
  private final SettingsServices services;
  private final ObservableValue<TimeFormat> timeFormat;
  private final Rows rows;
  private final Words words;

  ServiceSections(
      SettingsServices services, ObservableValue<TimeFormat> timeFormat, Rows rows, Words words) {
    this.services = services;
    this.timeFormat = timeFormat;
    this.rows = rows;
    this.words = words;
  }

  /** Each is looked up anew. Nothing is said of what the server does not have. */
  List<SettingsSection> list() {
    List<SettingsSection> sections = new ArrayList<>();
    Chat chat = services.account().chatProperty().get();
    OwnSignIns signIns = services.account().signIns();
    if (signIns != null) {
      sections.add(
          section("sign-ins", new SignInRows(signIns, services, timeFormat, words).list()));
    }
    sections.add(
        section("storage", new StorageRows(services.storage(), rows, words).list(chat != null)));
    sections.add(section("about", new AboutRows(services, chat, words).list()));
    return sections;
  }

  private SettingsSection section(String id, List<SettingsRow> list) {
    return new SettingsSection(id, words.of("settings.section." + id), list);
  }
}
