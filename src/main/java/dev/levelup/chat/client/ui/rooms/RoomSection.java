package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.rooms.RoomSectionViewModel.Content;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.protocol.RoomKind;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Rooms under a collapsible heading. */
final class RoomSection extends VBox {
  private final RoomSectionViewModel model;
  private final HBox head;

  /**
   * Rooms that show only where there are some.
   *
   * @param menu opens for the section
   */
  RoomSection(String title, RoomSectionViewModel model, RoomList list, RoomMenu menu) {
    this.model = model;
    getStyleClass().add("room-section");
    ToggleButton heading = heading(title, menu);
    HBox.setHgrow(heading, Priority.ALWAYS);
    head = new HBox(heading);
    head.getStyleClass().add("section-head");
    getChildren().setAll(head, only(Content.ROOMS, list));
  }

  /** Says why no rooms of a kind show. */
  void explain(RoomKind kind, RoomsViewModel rooms, Translations translations) {
    getChildren()
        .addAll(
            only(Content.SKELETON, new SkeletonRooms(translations.of("rooms.loading"))),
            only(Content.NONE, hint(translations.of("rooms.none." + kind.word()))),
            only(Content.NO_MATCH, noMatch(rooms, translations)));
  }

  /**
   * Offers ways to more rooms, in a menu beside the heading.
   *
   * @param kind of the rooms
   * @param title what the menu is for
   * @param ways no menu without any
   */
  void offer(RoomKind kind, String title, List<MenuItem> ways) {
    if (!ways.isEmpty()) {
      Button add = Icons.button("add", title);
      add.setId("add-" + kind.word());
      ContextMenu menu = new ContextMenu(ways.toArray(MenuItem[]::new));
      add.setOnAction(_ -> menu.show(add, Side.BOTTOM, 0, 0));
      head.getChildren().add(add);
    }
  }

  private ToggleButton heading(String title, RoomMenu menu) {
    ToggleButton heading = new ToggleButton(title, Icons.of("fold"));
    heading.getStyleClass().setAll("section-heading");
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.selectedProperty().bindBidirectional(model.expandedProperty());
    heading.setOnContextMenuRequested(event -> menu.open(model.rooms(), this, event));
    return heading;
  }

  /** With nothing typed, there are rooms to join. */
  private static Label noMatch(RoomsViewModel rooms, Translations translations) {
    Label hint = hint("");
    hint.textProperty()
        .bind(
            rooms
                .filterProperty()
                .map(
                    typed ->
                        translations.of(typed.isBlank() ? "rooms.none-joined" : "nothing-found")));
    return hint;
  }

  private static Label hint(String text) {
    Label hint = new Label(text);
    hint.getStyleClass().add("section-hint");
    hint.setWrapText(true);
    return hint;
  }

  private Node only(Content content, Node node) {
    Visibility.when(
        model
            .contentProperty()
            .flatMap(now -> model.expandedProperty().map(open -> open && now == content)),
        node);
    return node;
  }
}
