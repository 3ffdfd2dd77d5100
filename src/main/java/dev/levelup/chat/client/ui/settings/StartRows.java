package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.DesktopSettings;
import java.util.List;

/** How the program starts, and what closing the window does. */
final class StartRows {
  private final DesktopSettings desktop;
  private final Rows rows;

  StartRows(DesktopSettings desktop, Rows rows) {
    this.desktop = desktop;
    this.rows = rows;
  }

  List<SettingsRow> list() {
    return List.of(
        rows.toggle(
            "start-at-login",
            desktop.startsAtLoginProperty(),
            desktop.startAtLoginPossibleProperty()),
        rows.toggle("start-hidden", desktop.startsHiddenProperty(), desktop.trayPresentProperty()),
        rows.toggle(
            "close-to-tray", desktop.closesToTrayProperty(), desktop.trayPresentProperty()));
  }
}
