package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.GameModeChoice;
import java.util.ArrayList;
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
    List<SettingsRow> list = new ArrayList<>();
    if (desktop.gamesNoticedProperty().get()) {
      list.add(
          rows.choice("game-mode", desktop.gameModeProperty(), List.of(GameModeChoice.values())));
    }
    list.addAll(start());
    return list;
  }

  private List<SettingsRow> start() {
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
