package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Logo;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The program's name, the room list, and the profile menu. */
final class SideBar extends VBox {
  SideBar(Node rooms, Node profile, Translations translations) {
    getStyleClass().add("side-bar");
    Label name = new Label(translations.of("app.name"));
    name.getStyleClass().add("side-bar-title");
    HBox head = new HBox(new Logo(), name);
    head.getStyleClass().add("side-bar-head");
    VBox.setVgrow(rooms, Priority.ALWAYS);
    getChildren().setAll(head, rooms, profile);
  }
}
