package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.LookSettings;
import dev.levelup.chat.client.state.ThemeChoice;
import java.util.List;

/** How everything looks. */
final class AppearanceRows {
  private final LookSettings look;
  private final Rows rows;

  AppearanceRows(LookSettings look, Rows rows) {
    this.look = look;
    this.rows = rows;
  }

  List<SettingsRow> list() {
    return List.of(rows.choice("theme", look.themeProperty(), List.of(ThemeChoice.values())));
  }
}
