package dev.levelup.chat.client.sync.keep;

import dev.levelup.chat.client.cache.KeptPart;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.KeptRoom.Phase;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.protocol.RoomId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that the user keeps: how much is stored of each, and what may be missing. On the FX
 * thread.
 */
final class KeptRooms {
  private final ServerLink link;
  private final Map<RoomId, Wanted> wanted = new LinkedHashMap<>();
  private final ObservableMap<RoomId, KeptRoom> shown = FXCollections.observableHashMap();
  private final ObservableMap<RoomId, KeptRoom> view =
      FXCollections.unmodifiableObservableMap(shown);
  private @Nullable Phase pause;

  KeptRooms(ServerLink link) {
    this.link = link;
  }

  /** How much is stored of each; read-only. */
  ObservableMap<RoomId, KeptRoom> view() {
    return view;
  }

  Collection<Wanted> all() {
    return wanted.values();
  }

  /** Null if the user does not keep the room. */
  @Nullable Wanted find(RoomId room) {
    return wanted.get(room);
  }

  /** Whether it is of use; if not, the user does not keep the room, or it was begun anew. */
  boolean has(Wanted one) {
    return wanted.get(one.room()) == one;
  }

  /**
   * The user keeps these rooms and no others.
   *
   * @return the new ones
   */
  List<Wanted> follow(Set<RoomId> chosen) {
    List<Wanted> begun =
        chosen.stream().filter(each -> !wanted.containsKey(each)).map(this::begin).toList();
    wanted.keySet().retainAll(chosen);
    shown.keySet().retainAll(chosen);
    return begun;
  }

  private Wanted begin(RoomId room) {
    Wanted begun = new Wanted(room, link.history());
    wanted.put(room, begun);
    shown.put(room, KeptRoom.NEW.in(waiting()));
    return begun;
  }

  /** What was heard until now means nothing. */
  void startOver() {
    wanted.replaceAll((room, _) -> new Wanted(room, link.history()));
  }

  void clear() {
    wanted.clear();
  }

  /**
   * Sets what speaks against fetching.
   *
   * @param reason the phase in which rooms wait; null if nothing does
   * @return whether that is new
   */
  boolean setPause(@Nullable Phase reason) {
    boolean isNew = pause != reason;
    pause = reason;
    return isNew;
  }

  boolean mayFetch() {
    return waiting() == Phase.FETCHING;
  }

  /** The phase of a room that lacks something. */
  private Phase waiting() {
    if (pause != null) {
      return pause;
    }
    return link.epochs().certainProperty().get() ? Phase.FETCHING : Phase.OFFLINE;
  }

  void show(Wanted one, KeptPart part) {
    shown.put(
        one.room(),
        new KeptRoom(
            one.isComplete(part) ? Phase.COMPLETE : waiting(),
            part.oldest(),
            part.size().messages(),
            part.size().bytes()));
  }
}
