package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/** The context menu of a room or of a section, where it is known what is unread. */
final class RoomMenu {
  private final RoomsViewModel model;
  private final Translations translations;
  private final ContextMenu menu = new ContextMenu();

  RoomMenu(RoomsViewModel model, Translations translations) {
    this.model = model;
    this.translations = translations;
  }

  /** Opens the menu of a room. */
  void open(RoomId room, Node owner, ContextMenuEvent event) {
    open(List.of(room), "read-room", owner, event);
  }

  /** Opens the menu of a section. */
  void open(List<Room> section, Node owner, ContextMenuEvent event) {
    open(section.stream().map(Room::id).toList(), "read-section", owner, event);
  }

  private void open(List<RoomId> rooms, String id, Node owner, ContextMenuEvent event) {
    if (model.knowsUnread()) {
      menu.getItems()
          .setAll(
              item(id, () -> model.read(rooms), rooms.stream().anyMatch(this::isUnread)),
              item(
                  "read-everything",
                  model::readEverything,
                  model.unread().keySet().stream().anyMatch(this::isUnread)));
      menu.show(owner, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  private boolean isUnread(RoomId room) {
    var state = model.unread().get(room);
    return state != null && state.unread() > 0;
  }

  private MenuItem item(String id, Runnable action, boolean enabled) {
    MenuItem item = new MenuItem(translations.of("rooms.menu." + id));
    item.setId(id);
    item.setDisable(!enabled);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
