package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.ui.words.Words;
import java.util.List;

/** The one list of the sections, in the order in which people see them. FX thread only. */
public final class SettingsSections {
  private final Settings settings;
  private final Rows rows;
  private final Words words;

  /**
   * @param settings are what the rows show and change
   */
  public SettingsSections(Settings settings, Words words) {
    this.settings = settings;
    this.rows = new Rows(words);
    this.words = words;
  }

  /** Made anew: a node can be in one place alone. */
  List<SettingsSection> list() {
    return List.of(
        section("appearance", new AppearanceRows(settings.look(), rows).list()),
        section("language", new LanguageRows(settings, rows, words).list()));
  }

  private SettingsSection section(String id, List<SettingsRow> list) {
    return new SettingsSection(id, words.of("settings.section." + id), list);
  }
}
