package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.desktop.OpenDialog;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.KeyNames;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The button beside the composer's input that asks for files, and its shortcut. */
public final class AttachButton extends StackPane {
  private final TrayViewModel tray;
  private final TextInputControl input;
  private final OpenDialog dialog;
  private final Translations translations;

  public AttachButton(
      TrayViewModel tray, TextInputControl input, OpenDialog dialog, Translations translations) {
    this.tray = tray;
    this.input = input;
    this.dialog = dialog;
    this.translations = translations;
    Button button = Icons.button("attach", translations.of("tray.attach"));
    button.setId("composer-attach");
    button.setAccessibleHelp(KeyNames.ofThisMachine(translations).of(Shortcut.ATTACH));
    button.disableProperty().bind(tray.possibleProperty().map(possible -> !possible));
    button.setOnAction(_ -> choose());
    input.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().setAll(button);
  }

  private void pressed(KeyEvent key) {
    if (Shortcut.ATTACH.matches(key) && tray.possibleProperty().getValue()) {
      key.consume();
      choose();
    }
  }

  private void choose() {
    dialog.ask(getScene().getWindow(), translations.of("tray.attach.choose"), tray::attach);
    input.requestFocus();
  }
}
