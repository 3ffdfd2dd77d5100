package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The rooms that the server lists, for the side bar. */
public final class RoomDirectory {
  /** Whether the lists are there. */
  public sealed interface Loading {
    /** They have been asked for; the former ones still show. */
    record InProgress() implements Loading {}

    /** They show. */
    record Done() implements Loading {}

    /** They could not be had: the side bar says why and offers to try again. */
    record Failed(Failure why) implements Loading {}
  }

  private final FxThread fx;
  private final ObservableList<Room> communities = FXCollections.observableArrayList();
  private final ObservableList<Room> clans = FXCollections.observableArrayList();
  private final ObservableList<Room> communitiesView =
      FXCollections.unmodifiableObservableList(communities);
  private final ObservableList<Room> clansView = FXCollections.unmodifiableObservableList(clans);
  private final ReadOnlyObjectWrapper<Loading> loading =
      new ReadOnlyObjectWrapper<>(this, "loading", new Loading.InProgress());

  public RoomDirectory(FxThread fx) {
    this.fx = fx;
  }

  /** Read-only, in the server's order. */
  public ObservableList<Room> communities() {
    return communitiesView;
  }

  /** Read-only, in the server's order; strangers' clans among them. */
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

  /** The lists have been asked for. */
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

  /** Rows that need not change keep what they have, as the selection. */
  private static void change(ObservableList<Room> shown, List<Room> next) {
    if (!shown.equals(next)) {
      shown.setAll(next);
    }
  }

  /** Whether there is no room to show. */
  public boolean isEmpty() {
    return communities.isEmpty() && clans.isEmpty();
  }

  /** There are no newer lists for now. */
  public void keep() {
    fx.assertOnThread();
    loading.set(new Loading.Done());
  }

  /** The lists could not be had. */
  public void fail(Failure why) {
    fx.assertOnThread();
    loading.set(new Loading.Failed(why));
  }
}
