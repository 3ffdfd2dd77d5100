package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Visibility;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Joins the open community; shown while the user reads it without belonging to it. */
final class JoinButton extends Button {
  JoinButton(RoomViewModel model, Translations translations) {
    super(translations.of("room.join"));
    setId("room-join");
    setMinWidth(USE_PREF_SIZE);
    Tooltip help = new Tooltip();
    help.textProperty()
        .bind(
            model
                .roomProperty()
                .map(room -> translations.of("room.join.help", translations.isolate(room.name())))
                .orElse(""));
    setTooltip(help);
    accessibleHelpProperty().bind(help.textProperty());
    disableProperty().bind(model.joiningProperty());
    Visibility.when(model.guestProperty(), this);
    setOnAction(_ -> model.join());
  }
}
