package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The rooms that the server lists, for the side bar. */
public final class RoomDirectory {
  /** The state of loading the lists. */
  public sealed interface Loading {
    /** The lists have been requested; the former ones still show. */
    record InProgress() implements Loading {}

    /** The lists show. */
    record Done() implements Loading {}

    /** The lists could not be loaded: the side bar says why and offers Retry. */
    record Failed(Failure why) implements Loading {}
  }

  private final FxThread fx;
  private final ObservableList<Room> communities = FXCollections.observableArrayList();
  private final ObservableList<Room> clans = FXCollections.observableArrayList();
  private final ObservableList<Room> communitiesView =
      FXCollections.unmodifiableObservableList(communities);
  private final ObservableList<Room> clansView = FXCollections.unmodifiableObservableList(clans);

  /** Not a part of the rooms: the lists would be others with everybody who joins. */
  private final ReadOnlyObjectWrapper<Map<RoomId, Integer>> memberCounts =
      new ReadOnlyObjectWrapper<>(this, "memberCounts", Map.of());

  private final ReadOnlyObjectWrapper<Loading> loading =
      new ReadOnlyObjectWrapper<>(this, "loading", new Loading.InProgress());

  public RoomDirectory(FxThread fx) {
    this.fx = fx;
  }

  /** Read-only, in the server's order. */
  public ObservableList<Room> communities() {
    return communitiesView;
  }

  /** Read-only, in the server's order; clans that the user is not in are among them. */
  public ObservableList<Room> clans() {
    return clansView;
  }

  public ReadOnlyObjectProperty<Loading> loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** Every room that is listed. */
  public Set<RoomId> ids() {
    return Stream.concat(communities.stream(), clans.stream())
        .map(Room::id)
        .collect(Collectors.toSet());
  }

  public Optional<Room> find(RoomId id) {
    return Stream.concat(communities.stream(), clans.stream())
        .filter(each -> each.id().equals(id))
        .findFirst();
  }

  /** How many belonged to each room when it was listed last. */
  public ReadOnlyObjectProperty<Map<RoomId, Integer>> memberCountsProperty() {
    return memberCounts.getReadOnlyProperty();
  }

  /** How many belonged to a room when it was listed last; empty where the server does not tell. */
  public OptionalInt memberCount(RoomId id) {
    Integer count = memberCounts.get().get(id);
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** Sets how many belong to the rooms; without those of which it is not told. */
  public void setMemberCounts(Map<RoomId, Integer> counts) {
    fx.assertOnThread();
    memberCounts.set(Map.copyOf(counts));
  }

  /** The lists have been requested. */
  public void begin() {
    fx.assertOnThread();
    loading.set(new Loading.InProgress());
  }

  /** The lists are here. */
  public void show(List<Room> newCommunities, List<Room> newClans) {
    fx.assertOnThread();
    change(communities, newCommunities);
    change(clans, newClans);
    loading.set(new Loading.Done());
  }

  /** Lists one room, until the next lists are here; it takes the place of one with the same id. */
  public void put(Room room) {
    fx.assertOnThread();
    ObservableList<Room> list = room.id().kind() == RoomKind.CLAN ? clans : communities;
    List<Room> next = new ArrayList<>(list);
    next.replaceAll(each -> each.id().equals(room.id()) ? room : each);
    if (!next.contains(room)) {
      next.add(room);
    }
    change(list, next);
  }

  /** Leaves an equal list alone, so that the selection is not lost. */
  private static void change(ObservableList<Room> shown, List<Room> next) {
    if (!shown.equals(next)) {
      shown.setAll(next);
    }
  }

  /** Whether no room is listed. */
  public boolean isEmpty() {
    return communities.isEmpty() && clans.isEmpty();
  }

  /** The request failed, and the former lists stay. */
  public void keepFormer() {
    fx.assertOnThread();
    loading.set(new Loading.Done());
  }

  /** The lists could not be loaded. */
  public void fail(Failure why) {
    fx.assertOnThread();
    loading.set(new Loading.Failed(why));
  }
}
