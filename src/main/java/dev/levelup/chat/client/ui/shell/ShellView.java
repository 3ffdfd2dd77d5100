package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.rooms.RoomsView;
import dev.levelup.chat.client.ui.rooms.RoomsViewModel;
import dev.levelup.chat.client.ui.shortcut.KeyBindings;
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
  private final KeyBindings keys;

  ShellView(
      RoomsViewModel model,
      RoomsView rooms,
      RoomView room,
      Node profile,
      KeyBindings keys,
      Translations translations) {
    this.model = model;
    this.rooms = rooms;
    this.room = room;
    this.keys = keys;
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
    bind();
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

  private void bind() {
    keys.on(Shortcut.FILTER_ROOMS, this::browse)
        .on(Shortcut.ROOM_ABOVE, () -> model.openNeighbour(-1))
        .on(Shortcut.NEXT_UNREAD, model::knowsUnread, model::openBelow)
        .on(Shortcut.ROOM_BELOW, () -> !model.knowsUnread(), model::openBelow)
        .on(Shortcut.NEXT_MENTION, model::knowsUnread, model::openNextMention)
        .on(Shortcut.MENTIONS, model::knowsUnread, rooms::openMentions)
        .on(Shortcut.MEMBERS, room::offersMembers, room::toggleMembers)
        .on(Shortcut.READ_EVERYTHING, model::knowsUnread, model::readEverything)
        .offer(Shortcut.EMOJI, room::offersEmoji, room::chooseEmoji);
  }

  private void onKey(KeyEvent key) {
    if (keys.act(key)) {
      key.consume();
    }
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
