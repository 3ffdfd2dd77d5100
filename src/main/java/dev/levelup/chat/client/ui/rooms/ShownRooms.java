package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.Room.Standing;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.protocol.RoomId;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Decides which rooms the side bar shows: those that match what is typed; while nothing is typed,
 * no communities that the user does not belong to, except the open one.
 */
final class ShownRooms {
  private final ObjectProperty<@Nullable RoomId> guestIn =
      new SimpleObjectProperty<>(this, "guestIn", null);
  private final RoomDirectory directory;
  private final ObservableValue<@Nullable RoomId> open;

  ShownRooms(RoomDirectory directory, ObservableValue<@Nullable RoomId> open) {
    this.directory = directory;
    this.open = open;
    open.subscribe(this::noteGuest);
    directory.communities().subscribe(this::noteGuest);
  }

  /** Filtering takes long with many rooms, so it is not done for each room that opens. */
  private void noteGuest() {
    RoomId id = open.getValue();
    boolean isGuest = id != null && directory.find(id).filter(ShownRooms::isGuest).isPresent();
    RoomId next = isGuest ? id : null;
    if (!Objects.equals(next, guestIn.get())) {
      guestIn.set(next);
    }
  }

  /**
   * The rooms to show.
   *
   * @param typed what is typed
   * @param matching whether a room matches that
   */
  ObservableValue<Predicate<Room>> matching(
      ObservableValue<String> typed, ObservableValue<Predicate<Room>> matching) {
    return Bindings.createObjectBinding(
        () -> typed.getValue().isBlank() ? this::isListed : matching.getValue(), matching, guestIn);
  }

  private boolean isListed(Room room) {
    return !isGuest(room) || room.id().equals(guestIn.get());
  }

  private static boolean isGuest(Room room) {
    return room.standing() == Standing.GUEST;
  }
}
