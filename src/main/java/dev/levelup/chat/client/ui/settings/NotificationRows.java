package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.NotificationContent;
import java.util.List;

/** What the desktop's notifications show. */
final class NotificationRows {
  private final DesktopSettings desktop;
  private final Rows rows;

  NotificationRows(DesktopSettings desktop, Rows rows) {
    this.desktop = desktop;
    this.rows = rows;
  }

  List<SettingsRow> list() {
    return List.of(
        rows.choice(
            "notifications",
            desktop.notificationsProperty(),
            List.of(NotificationContent.values())));
  }
}
