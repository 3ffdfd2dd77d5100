package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.members.MembersView;
import dev.levelup.chat.client.ui.members.MembersViewModel;
import dev.levelup.chat.client.ui.theme.Visibility;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The messages of the open room and its members: side by side if there is space for both, otherwise
 * one of them.
 */
final class RoomBody extends HBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  RoomBody(Node talk, MembersView members, MembersViewModel model) {
    getStyleClass().add("room-body");
    HBox.setHgrow(talk, Priority.ALWAYS);
    HBox.setHgrow(members, Priority.ALWAYS);
    getChildren().setAll(talk, members);
    model
        .narrowProperty()
        .bind(
            widthProperty()
                .subtract(members.minWidthProperty())
                .lessThan(ShellView.NARROWEST_ROOM));
    Visibility.when(model.shownProperty(), members);
    Visibility.when(
        model.shownProperty().flatMap(is -> model.narrowProperty().map(narrow -> !is || !narrow)),
        talk);
    model.narrowProperty().subscribe(is -> pseudoClassStateChanged(NARROW, is));
  }
}
