package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Shown if the connection is not encrypted. */
final class UnencryptedNotice extends HBox {
  UnencryptedNotice(Translations translations) {
    setId("readable-on-the-way");
    getStyleClass().add("readable-mark");
    setAccessibleRole(AccessibleRole.TEXT);
    Label text = new Label(translations.of("connection.readable"));
    text.setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setAccessibleText(text.getText());
    getChildren().setAll(Icons.of("readable"), text);
  }
}
