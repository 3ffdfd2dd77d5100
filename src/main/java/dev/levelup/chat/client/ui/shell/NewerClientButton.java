package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.scene.control.Button;

/** Shows that there is a newer client; opens its download page. */
final class NewerClientButton extends Button {
  NewerClientButton(NewerClient newer, Runnable show, Translations translations) {
    super(translations.of("newer-client", newer.version()), Icons.of("newer-client"));
    setId("newer-client");
    getStyleClass().add("newer-client");
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleHelp(translations.of("newer-client.help"));
    setOnAction(_ -> show.run());
  }
}
