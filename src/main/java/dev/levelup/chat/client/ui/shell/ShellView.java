package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.rooms.RoomsView;
import dev.levelup.chat.client.ui.rooms.RoomsViewModel;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.protocol.RoomId;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * The side bar and the open room, side by side if there is space for both, otherwise one of them.
 * Handles the shortcuts that work everywhere.
 */
final class ShellView extends HBox {
  /** The minimum width of the room beside the side bar, in pixels; both fit or only one shows. */
  static final double NARROWEST_ROOM = 432;

  private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");

  private final RoomsViewModel model;
  private final RoomsView rooms;
  private final RoomView room;
  private final HelpCards help;

  ShellView(
      RoomsViewModel model,
      RoomsView rooms,
      RoomView room,
      Node profile,
      HelpCards help,
      Translations translations) {
    this.model = model;
    this.rooms = rooms;
    this.room = room;
    this.help = help;
    getStyleClass().add("shell");
    getStylesheets().add(Stylesheet.beside(ShellView.class, "shell.css"));
    SideBar sideBar = new SideBar(rooms, profile, translations);
    HBox.setHgrow(sideBar, Priority.ALWAYS);
    HBox.setHgrow(room, Priority.ALWAYS);
    getChildren().setAll(sideBar, room);
    arrange(sideBar);
    room.back().setOnAction(_ -> browse());
    model.openProperty().subscribe(this::write);
    model
        .browsingProperty()
        .subscribe(browsing -> write(browsing ? null : model.openProperty().getValue()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
  }

  private void arrange(SideBar sideBar) {
    BooleanBinding wide =
        widthProperty().subtract(sideBar.minWidthProperty()).greaterThanOrEqualTo(NARROWEST_ROOM);
    ObservableValue<Boolean> browsing =
        model.openProperty().flatMap(_ -> model.browsingProperty()).orElse(true);
    Visibility.when(wide.flatMap(w -> browsing.map(b -> w || b)), sideBar);
    Visibility.when(wide.flatMap(w -> browsing.map(b -> w || !b)), room);
    Visibility.when(wide.not(), room.back());
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
    if (act(key)) {
      key.consume();
    }
  }

  private boolean act(KeyEvent key) {
    if (Shortcut.FIND_ROOM.matches(key)) {
      browse();
    } else if (Shortcut.ROOM_ABOVE.matches(key)) {
      model.openNeighbour(-1);
    } else if (Shortcut.ROOM_BELOW.matches(key)) {
      model.openBelow();
    } else if (Shortcut.MEMBERS.matches(key) && room.offersMembers()) {
      room.toggleMembers();
    } else if (Shortcut.MENTIONS.matches(key) && model.knowsUnread()) {
      rooms.openMentions();
    } else if (Shortcut.NEXT_MENTION.matches(key)) {
      model.openNextMention();
    } else if (Shortcut.READ_EVERYTHING.matches(key)) {
      model.readEverything();
    } else {
      return help.act(key);
    }
    return true;
  }

  /**
   * Reached if no child consumed the key. Clears the filter first, then leaves the list, then
   * reads.
   */
  private void escape(KeyEvent key) {
    if (!Shortcut.BACK.matches(key)) {
      return;
    }
    key.consume();
    if (!model.filterProperty().get().isEmpty()) {
      model.filterProperty().set("");
      return;
    }
    if (!model.browsingProperty().get()) {
      model.readOpen();
    }
    model.browsingProperty().set(false);
    room.focusComposer();
  }
}
