package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.words.Words;
import javafx.scene.control.Button;

/** Says that there is a newer client, and opens the page where people get it. */
final class NewerClientButton extends Button {
  NewerClientButton(NewerClient newer, Runnable show, Words words) {
    super(words.of("newer-client", newer.version()), Icons.of("newer-client"));
    setId("newer-client");
    getStyleClass().add("newer-client");
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleHelp(words.of("newer-client.help"));
    setOnAction(e -> show.run());
  }
}
