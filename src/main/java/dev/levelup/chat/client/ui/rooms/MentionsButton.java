package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Opens the inbox of mentions; shows how many are unread in all rooms that are not muted. */
final class MentionsButton extends Button {
  private final RoomsViewModel model;
  private final RoomBadges badges;
  private final String title;

  MentionsButton(RoomsViewModel model, Runnable open, Translations translations) {
    this.model = model;
    badges = new RoomBadges(translations);
    title = translations.of("mentions.title");
    setId("open-mentions");
    getStyleClass().setAll("mentions-button");
    setMaxWidth(Double.MAX_VALUE);
    setOnAction(_ -> open.run());
    Label label = new Label(title);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    StackPane icon = new StackPane(Icons.of("mentions"));
    icon.getStyleClass().add("mentions-icon");
    HBox row = new HBox(icon, label, badges);
    row.getStyleClass().add("mentions-button-row");
    row.prefWidthProperty().bind(widthProperty().subtract(SIDES));
    setGraphic(row);
    model.loudMentionsProperty().subscribe(this::show);
    show();
  }

  /** The padding on both sides, in pixels. */
  private static final double SIDES = 34;

  private void show() {
    badges.showMentions(model.loudMentionsProperty().get());
    setAccessibleText(badges.spoken(title));
  }
}
