package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.SendKey;
import dev.levelup.chat.client.state.Settings;
import java.util.List;

/** How messages are written. */
final class MessageRows {
  private final Settings settings;
  private final Rows rows;

  MessageRows(Settings settings, Rows rows) {
    this.settings = settings;
    this.rows = rows;
  }

  List<SettingsRow> list() {
    return List.of(rows.choice("send-key", settings.sendKeyProperty(), List.of(SendKey.values())));
  }
}
