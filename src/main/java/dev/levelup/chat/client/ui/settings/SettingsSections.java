package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.ui.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The one list of the sections, in the order in which people see them. FX thread only. */
public final class SettingsSections {
  private final Settings settings;
  private final SettingsServices services;
  private final Rows rows;
  private final Words words;

  /**
   * @param settings are what the rows show and change
   * @param services are asked by the rows that show more than settings
   */
  public SettingsSections(Settings settings, SettingsServices services, Words words) {
    this.settings = settings;
    this.services = services;
    this.rows = new Rows(words);
    this.words = words;
  }

  /** Made anew: a node can be in one place alone. */
  List<SettingsSection> list() {
    List<SettingsSection> list = new ArrayList<>();
    list.add(section("appearance", new AppearanceRows(settings.look(), rows).list()));
    list.add(section("language", new LanguageRows(settings, rows, words).list()));
    list.addAll(new ServiceSections(services, rows, words).list());
    return list;
  }

  private SettingsSection section(String id, List<SettingsRow> list) {
    return new SettingsSection(id, words.of("settings.section." + id), list);
  }
}
