package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.rooms.RoomsView;
import dev.levelup.chat.client.ui.rooms.RoomsViewModel;
import dev.levelup.chat.client.ui.search.SearchView;
import dev.levelup.chat.client.ui.shortcut.KeyBindings;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.protocol.RoomId;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
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
  private final SearchView search;
  private final KeyBindings keys;

  /**
   * @param rooms the list of rooms in the side bar
   */
  ShellView(
      RoomsViewModel model,
      RoomsView rooms,
      SideBar sideBar,
      RoomView room,
      SearchView search,
      KeyBindings keys) {
    this.model = model;
    this.rooms = rooms;
    this.room = room;
    this.search = search;
    this.keys = keys;
    getStyleClass().add("shell");
    getStylesheets().add(Stylesheet.beside(ShellView.class, "shell.css"));
    HBox.setHgrow(sideBar, Priority.ALWAYS);
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox.setHgrow(search, Priority.ALWAYS);
    getChildren().setAll(sideBar, room, search);
    search.setOnLeave(room::focusComposer);
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
    ObservableValue<Boolean> searched = search.model().shownProperty();
    BooleanProperty narrow = search.model().narrowProperty();
    narrow.bind(
        widthProperty()
            .subtract(sideBar.minWidthProperty())
            .subtract(search.minWidthProperty())
            .lessThan(NARROWEST_ROOM));
    ObservableValue<Boolean> replaced = searched.flatMap(is -> narrow.map(alone -> is && alone));
    Visibility.when(
        wide.flatMap(w -> browsing.flatMap(b -> replaced.map(r -> w || (b && !r)))), sideBar);
    Visibility.when(
        wide.flatMap(w -> browsing.flatMap(b -> replaced.map(r -> !r && (w || !b)))), room);
    Visibility.when(searched, search);
    Visibility.when(wide.not(), room.back());
    narrow.subscribe(is -> search.pseudoClassStateChanged(NARROW_CLASS, is));
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
        .on(Shortcut.SEARCH_ROOM, () -> search.open(false))
        .on(Shortcut.SEARCH_EVERYWHERE, () -> search.open(true))
        .on(Shortcut.WAY_BACK, search.model()::canGoBack, search.model()::goBack)
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
   * Reached if no child consumed the key. Goes back from a hit first. Clears the filter first, then
   * leaves the list, then reads.
   */
  private void escape(KeyEvent key) {
    if (!Shortcut.BACK.matches(key)) {
      return;
    }
    key.consume();
    if (search.model().canGoBack()) {
      search.model().goBack();
      return;
    }
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
