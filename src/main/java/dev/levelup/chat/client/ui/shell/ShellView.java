package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.rooms.RoomsView;
import dev.levelup.chat.client.ui.rooms.RoomsViewModel;
import dev.levelup.chat.client.ui.theme.Show;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.words.Words;
import dev.levelup.chat.protocol.RoomId;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * The side bar and the open room, next to each other where there is space for both, otherwise one
 * of them. Holds the keys that work everywhere.
 */
final class ShellView extends HBox {
  /** Below this width, in pixels, the rooms and the room do not fit next to each other. */
  static final double NARROW = 720;

  private static final KeyCombination FIND_ROOM =
      new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination ROOM_ABOVE =
      new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
  private static final KeyCombination ROOM_BELOW =
      new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

  private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");

  private final RoomsViewModel model;
  private final RoomsView rooms;
  private final RoomView room;

  ShellView(
      RoomsViewModel model, RoomsView rooms, RoomView room, ProfileMenu profile, Words words) {
    this.model = model;
    this.rooms = rooms;
    this.room = room;
    getStyleClass().add("shell");
    getStylesheets().add(Stylesheet.beside(ShellView.class, "shell.css"));
    SideBar sideBar = new SideBar(rooms, profile, words);
    HBox.setHgrow(sideBar, Priority.ALWAYS);
    HBox.setHgrow(room, Priority.ALWAYS);
    getChildren().setAll(sideBar, room);
    arrange(sideBar);
    room.back().setOnAction(e -> browse());
    model.openProperty().subscribe(this::write);
    model
        .browsingProperty()
        .subscribe(browsing -> write(browsing ? null : model.openProperty().getValue()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
  }

  private void arrange(SideBar sideBar) {
    BooleanBinding wide = widthProperty().greaterThanOrEqualTo(NARROW);
    ObservableValue<Boolean> browsing =
        model.openProperty().flatMap(open -> model.browsingProperty()).orElse(true);
    Show.when(wide.flatMap(w -> browsing.map(b -> w || b)), sideBar);
    Show.when(wide.flatMap(w -> browsing.map(b -> w || !b)), room);
    Show.when(wide.not(), room.back());
    wide.subscribe(w -> pseudoClassStateChanged(NARROW_CLASS, !w));
  }

  private void write(@Nullable RoomId open) {
    if (open != null) {
      room.focusComposer();
    }
  }

  private void browse() {
    model.browsingProperty().set(true);
    rooms.focusFilter();
  }

  private void onKey(KeyEvent key) {
    if (FIND_ROOM.match(key)) {
      browse();
      key.consume();
    } else if (ROOM_ABOVE.match(key)) {
      model.openNeighbour(-1);
      key.consume();
    } else if (ROOM_BELOW.match(key)) {
      model.openNeighbour(1);
      key.consume();
    }
  }

  /** Nobody below had something to end. Ends the search first, then goes back to writing. */
  private void escape(KeyEvent key) {
    if (key.getCode() != KeyCode.ESCAPE) {
      return;
    }
    key.consume();
    if (model.filterProperty().get().isEmpty()) {
      model.browsingProperty().set(false);
      room.focusComposer();
    } else {
      model.filterProperty().set("");
    }
  }
}
