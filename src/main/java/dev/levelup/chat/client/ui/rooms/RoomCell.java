package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.ui.theme.Avatar;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.words.Words;
import dev.levelup.chat.protocol.RoomId;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One room of a section; {@code :open} while it is the one that is read. */
final class RoomCell extends ListCell<Room> {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Avatar avatar = new Avatar();
  private final Label name = new Label();
  private final Label description = new Label();
  private final Node lock = Icons.of("lock");
  private final Node undelivered = Icons.of("undelivered");
  private final HBox row;
  private final RoomsViewModel model;
  private final Words words;

  RoomCell(RoomsViewModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("room-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // The list is as wide as the side bar: long words are cut, not scrolled to.
    setPrefWidth(0);
    name.getStyleClass().add("room-name");
    description.getStyleClass().add("room-description");
    VBox texts = new VBox(name, description);
    texts.getStyleClass().add("room-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    row = new HBox(avatar, texts, undelivered, lock);
    row.getStyleClass().add("room-row");
    lock.managedProperty().bind(lock.visibleProperty());
    undelivered.managedProperty().bind(undelivered.visibleProperty());
    description.managedProperty().bind(description.visibleProperty());
    model.openProperty().subscribe(this::mark);
    model.undeliveredProperty().subscribe(this::mark);
  }

  @Override
  protected void updateItem(@Nullable Room room, boolean empty) {
    super.updateItem(room, empty);
    mark();
    if (empty || room == null) {
      setGraphic(null);
    } else {
      show(room);
    }
  }

  private void show(Room room) {
    avatar.show(room.id().toString(), room.name());
    name.setText(room.name());
    description.setText(room.description());
    description.setVisible(room.description() != null);
    lock.setVisible(room.standing() == Room.Standing.STRANGER);
    setGraphic(row);
  }

  private void mark() {
    Room room = getItem();
    RoomId id = room == null ? null : room.id();
    pseudoClassStateChanged(OPEN, id != null && id.equals(model.openProperty().getValue()));
    undelivered.setVisible(id != null && model.undeliveredProperty().getValue().contains(id));
    setAccessibleText(room == null ? null : spoken(room));
  }

  private String spoken(Room room) {
    String name = room.name();
    if (undelivered.isVisible()) {
      return words.of("rooms.undelivered", name);
    }
    return room.standing() == Room.Standing.STRANGER ? words.of("rooms.locked", name) : name;
  }
}
