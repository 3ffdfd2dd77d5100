package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.ui.words.Words;
import dev.levelup.chat.protocol.RoomKind;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A list as tall as its rooms; the side bar scrolls it. The arrow keys move a mark, Enter opens the
 * marked room, a click opens at once.
 */
final class RoomList extends ListView<Room> {
  private final RoomsViewModel model;

  RoomList(
      RoomKind kind, String title, ObservableList<Room> rooms, RoomsViewModel model, Words words) {
    super(rooms);
    this.model = model;
    setId(kind.word() + "-list");
    setAccessibleText(title);
    prefHeightProperty().bind(Bindings.size(rooms).multiply(fixedCellSizeProperty()));
    setMinHeight(USE_PREF_SIZE);
    setCellFactory(list -> clickable(new RoomCell(model, words)));
    addEventHandler(KeyEvent.KEY_PRESSED, this::openMarked);
  }

  private RoomCell clickable(RoomCell cell) {
    cell.setOnMouseClicked(
        click -> {
          if (cell.getItem() != null) {
            model.open(cell.getItem().id());
          }
        });
    return cell;
  }

  private void openMarked(KeyEvent key) {
    Room marked = getSelectionModel().getSelectedItem();
    if (marked != null && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE)) {
      model.open(marked.id());
      key.consume();
    }
  }
}
