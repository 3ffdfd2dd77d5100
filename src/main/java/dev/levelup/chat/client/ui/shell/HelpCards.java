package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.SendKey;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.diagnostics.DiagnosticsView;
import dev.levelup.chat.client.ui.diagnostics.DiagnosticsViewModel;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.KeyBindings;
import dev.levelup.chat.client.ui.shortcut.KeyNames;
import dev.levelup.chat.client.ui.shortcut.Offered;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.shortcut.ShortcutsView;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;

/** The help cards; each has a shortcut and an item in the profile menu. */
final class HelpCards {
  private final Overlay overlay;
  private final Supplier<DiagnosticsViewModel> diagnostics;
  private final ObservableValue<SendKey> sendKey;
  private final Offered offered;
  private final Translations translations;

  /**
   * @param overlay shows the cards
   * @param diagnostics creates the view model of the diagnostics, a new one each time
   * @param sendKey the chosen send key; read each time the shortcuts are shown
   * @param offered what the server offers
   */
  HelpCards(
      Overlay overlay,
      Supplier<DiagnosticsViewModel> diagnostics,
      ObservableValue<SendKey> sendKey,
      Offered offered,
      Translations translations) {
    this.overlay = overlay;
    this.diagnostics = diagnostics;
    this.sendKey = sendKey;
    this.offered = offered;
    this.translations = translations;
  }

  /** The menu items that open the cards. */
  List<MenuItem> items() {
    return List.of(
        Shortcut.DIAGNOSTICS.label(item("help-diagnostics", this::showDiagnostics)),
        Shortcut.SHORTCUTS.label(item("help-shortcuts", this::showShortcuts)));
  }

  /** Binds their keys. */
  void bind(KeyBindings keys) {
    keys.on(Shortcut.SHORTCUTS, this::showShortcuts)
        .on(Shortcut.DIAGNOSTICS, this::showDiagnostics);
  }

  private MenuItem item(String name, Runnable action) {
    return ProfileMenu.item(name, action, translations);
  }

  private void showDiagnostics() {
    overlay.show(new DiagnosticsView(diagnostics.get(), translations, overlay::hide));
  }

  private void showShortcuts() {
    KeyNames names = KeyNames.ofThisMachine(translations);
    overlay.show(
        new ShortcutsView(sendKey.getValue(), offered, names, translations, overlay::hide));
  }
}
