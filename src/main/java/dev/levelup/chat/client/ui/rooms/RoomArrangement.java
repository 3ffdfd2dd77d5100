package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomChoices;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.state.RoomOrder;
import dev.levelup.chat.client.state.UnreadRooms;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The listed rooms in the user's order, the favourites among them apart. News that come in a row
 * change the order once.
 */
final class RoomArrangement {
  private final ObservableList<Room> favourites = FXCollections.observableArrayList();
  private final ObservableList<Room> communities = FXCollections.observableArrayList();
  private final ObservableList<Room> clans = FXCollections.observableArrayList();
  private final RoomDirectory directory;
  private final RoomChoices choices;
  private final UnreadRooms unread;
  private final FxThread fx;
  private boolean outdated;

  RoomArrangement(RoomDirectory directory, RoomChoices choices, UnreadRooms unread, FxThread fx) {
    this.directory = directory;
    this.choices = choices;
    this.unread = unread;
    this.fx = fx;
    InvalidationListener changed = _ -> arrange();
    Stream.<Observable>of(
            directory.communities(), directory.clans(), choices.all(), choices.orderProperty())
        .forEach(each -> each.addListener(changed));
    unread.newest().addListener((InvalidationListener) _ -> news());
    arrange();
  }

  ObservableList<Room> favourites() {
    return favourites;
  }

  /** The communities that are not favourites. */
  ObservableList<Room> communities() {
    return communities;
  }

  /** The clans that are not favourites. */
  ObservableList<Room> clans() {
    return clans;
  }

  /** The order after a room was put directly above or below another one. */
  RoomOrder moved(RoomId room, RoomId beside, boolean below) {
    List<RoomId> all =
        Stream.concat(directory.communities().stream(), directory.clans().stream())
            .map(Room::id)
            .toList();
    return order().moved(all, room, beside, below);
  }

  private RoomOrder order() {
    return choices.orderProperty().get();
  }

  private void news() {
    if (order().sorting() == RoomOrder.Sorting.BY_NEWS && !outdated) {
      outdated = true;
      fx.execute(this::arrange);
    }
  }

  private void arrange() {
    outdated = false;
    Comparator<Room> order = comparator();
    Predicate<Room> favourite = room -> choices.get(room.id()).favourite();
    show(
        favourites,
        Stream.concat(directory.communities().stream(), directory.clans().stream())
            .filter(favourite)
            .sorted(order));
    show(communities, directory.communities().stream().filter(favourite.negate()).sorted(order));
    show(clans, directory.clans().stream().filter(favourite.negate()).sorted(order));
  }

  private Comparator<Room> comparator() {
    Comparator<RoomId> order =
        switch (order().sorting()) {
          case BY_HAND -> order().handOrder();
          case BY_NEWS -> Comparator.comparing(this::newest).reversed();
        };
    return Comparator.comparing(Room::id, order);
  }

  private Instant newest(RoomId room) {
    return unread.newest().getOrDefault(room, Instant.MIN);
  }

  /** Leaves an equal list alone, so that nothing scrolls. */
  private static void show(ObservableList<Room> shown, Stream<Room> next) {
    List<Room> rooms = next.toList();
    if (!shown.equals(rooms)) {
      shown.setAll(rooms);
    }
  }
}
