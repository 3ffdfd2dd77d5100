package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.Accent;
import dev.levelup.chat.client.state.Density;
import dev.levelup.chat.client.state.LookSettings;
import dev.levelup.chat.client.state.Motion;
import dev.levelup.chat.client.state.ThemeChoice;
import java.util.List;

/** Theme, colours, text size and density. */
final class AppearanceRows {
  private final LookSettings look;
  private final Rows rows;

  AppearanceRows(LookSettings look, Rows rows) {
    this.look = look;
    this.rows = rows;
  }

  List<SettingsRow> list() {
    return List.of(
        rows.choice("theme", look.themeProperty(), List.of(ThemeChoice.values())),
        rows.swatches("accent", look.accentProperty(), List.of(Accent.values())),
        rows.steps("text-size", look.textSizeProperty(), LookSettings.TEXT_SIZES),
        rows.choice("density", look.densityProperty(), List.of(Density.values())),
        rows.choice("motion", look.motionProperty(), List.of(Motion.values())));
  }
}
