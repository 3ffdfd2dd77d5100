package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.state.RoomDirectory.Loading;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.room.RoomLists;
import dev.levelup.chat.client.sync.room.Rooms;
import dev.levelup.chat.client.ui.text.FoldedName;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the side bar shows and can be told. FX thread only. */
public final class RoomsViewModel {
  private final BooleanProperty browsing = new SimpleBooleanProperty(this, "browsing", false);
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final RoomDirectory directory;
  private final ObservableValue<@Nullable Failure> failure;
  private final RoomSectionViewModel communities;
  private final RoomSectionViewModel clans;
  private final ObservableValue<@Nullable RoomId> open;
  private final ObservableValue<Set<RoomId>> undelivered;
  private final Rooms rooms;
  private final RoomLists lists;

  /**
   * @param directory what there is
   * @param rooms which one is open; opens another
   * @param outbox what was not delivered, and where
   * @param lists can be asked for again
   */
  public RoomsViewModel(RoomDirectory directory, Rooms rooms, Outbox outbox, RoomLists lists) {
    this.directory = directory;
    this.failure = directory.loadingProperty().map(RoomsViewModel::failure);
    this.open = rooms.openProperty().map(RoomState::id);
    this.undelivered = Bindings.createObjectBinding(outbox::undelivered, outbox.changes());
    this.rooms = rooms;
    this.lists = lists;
    this.communities = section(directory.communities());
    this.clans = section(directory.clans());
  }

  /**
   * Whether the user looks for a room rather than at one. Where there is space for both it makes no
   * difference.
   */
  public BooleanProperty browsingProperty() {
    return browsing;
  }

  /** Part of a name; every room that has it in its name shows, all where it is blank. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** The communities. */
  public RoomSectionViewModel communities() {
    return communities;
  }

  /** The clans, those of strangers among them. */
  public RoomSectionViewModel clans() {
    return clans;
  }

  /** Why the lists could not be had; null unless that is so. */
  public ObservableValue<@Nullable Failure> failureProperty() {
    return failure;
  }

  /** The room that is open; null while none is. */
  public ObservableValue<@Nullable RoomId> openProperty() {
    return open;
  }

  /** The rooms in which something of the user's was not delivered. */
  public ObservableValue<Set<RoomId>> undeliveredProperty() {
    return undelivered;
  }

  /** Opens a room, if it is not open already, and looks at it. */
  public void open(RoomId room) {
    browsing.set(false);
    rooms.open(room);
  }

  /** Opens the topmost room that matches the filter, and clears the filter. */
  public void openFirstMatch() {
    shown().stream()
        .findFirst()
        .ifPresent(
            room -> {
              open(room.id());
              filter.set("");
            });
  }

  /**
   * Opens the room next to the open one, round the end.
   *
   * @param step 1 for the one below, -1 for the one above
   */
  public void openNeighbour(int step) {
    List<Room> rooms = shown();
    if (!rooms.isEmpty()) {
      int from = rooms.stream().map(Room::id).toList().indexOf(open.getValue());
      int to = from < 0 && step < 0 ? -1 : from + step;
      open(rooms.get(Math.floorMod(to, rooms.size())).id());
    }
  }

  /** Asks for the lists again. */
  public void reload() {
    lists.reload();
  }

  private List<Room> shown() {
    return Stream.concat(communities.rooms().stream(), clans.rooms().stream()).toList();
  }

  private RoomSectionViewModel section(ObservableList<Room> rooms) {
    return new RoomSectionViewModel(
        rooms, filter.map(RoomsViewModel::matcher), directory.loadingProperty());
  }

  private static @Nullable Failure failure(Loading loading) {
    return loading instanceof Loading.Failed failed ? failed.why() : null;
  }

  private static Predicate<Room> matcher(String typed) {
    String wanted = FoldedName.of(typed.strip());
    return room -> FoldedName.of(room.name()).contains(wanted);
  }
}
