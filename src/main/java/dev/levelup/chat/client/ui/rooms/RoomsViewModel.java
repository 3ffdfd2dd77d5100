package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.Room.Standing;
import dev.levelup.chat.client.state.RoomChoice;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.state.RoomDirectory.Loading;
import dev.levelup.chat.client.state.RoomOrder.Sorting;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.keep.Keeping;
import dev.levelup.chat.client.sync.room.ReadReports;
import dev.levelup.chat.client.sync.room.RoomLists;
import dev.levelup.chat.client.sync.room.RoomPreferences;
import dev.levelup.chat.client.sync.room.Rooms;
import dev.levelup.chat.client.ui.text.FoldedName;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** State and actions of the side bar. FX thread only. */
public final class RoomsViewModel {
  private final BooleanProperty browsing = new SimpleBooleanProperty(this, "browsing", false);
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final Map<String, String> folded = new HashMap<>();
  private final ReadOnlyIntegerWrapper loudMentions =
      new ReadOnlyIntegerWrapper(this, "loudMentions");
  private final FxThread fx;
  private final RoomDirectory directory;
  private final ObservableValue<@Nullable Failure> failure;
  private final RoomArrangement arrangement;
  private final RoomSectionViewModel favourites;
  private final RoomSectionViewModel communities;
  private final RoomSectionViewModel clans;
  private final ObservableValue<@Nullable RoomId> open;
  private final ObservableValue<Set<RoomId>> undelivered;
  private final ReadReports reads;
  private final Rooms rooms;
  private final RoomLists lists;
  private final RoomPreferences preferences;
  private final Keeping keeping;
  private boolean counting;

  /**
   * The side bar of a chat.
   *
   * @param fx counts and sorts once, whatever comes at once
   */
  public RoomsViewModel(Chat chat, FxThread fx) {
    this.fx = fx;
    this.directory = chat.directory();
    this.failure = directory.loadingProperty().map(RoomsViewModel::failure);
    this.rooms = chat.rooms();
    this.open = rooms.openProperty().map(RoomState::id);
    Outbox outbox = chat.outbox();
    PendingChanges changes = chat.changes().pending();
    this.undelivered =
        Bindings.createObjectBinding(
            () -> union(outbox.undelivered(), changes.refused()), outbox.changes(), changes.all());
    this.reads = chat.reads();
    this.lists = chat.lists();
    this.preferences = chat.preferences();
    this.keeping = chat.keeping();
    this.arrangement = new RoomArrangement(directory, preferences.choices(), reads.unread(), fx);
    ObservableValue<Predicate<Room>> matching = filter.map(this::matcher);
    ObservableValue<Predicate<Room>> shown =
        new ShownRooms(directory, open).matching(filter, matching);
    this.favourites = section(arrangement.favourites(), arrangement.favourites(), matching);
    this.communities = section(arrangement.communities(), directory.communities(), shown);
    this.clans = section(arrangement.clans(), directory.clans(), shown);
    InvalidationListener news = _ -> countSoon();
    unread().addListener(news);
    choices().addListener(news);
    count();
  }

  private static Set<RoomId> union(Set<RoomId> some, Set<RoomId> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the room list is shown instead of a room, in a window that is too narrow for both. */
  public BooleanProperty browsingProperty() {
    return browsing;
  }

  /** A part of a name; only rooms whose name contains it are shown, or all if it is blank. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** The rooms that the user has put above the others. */
  public RoomSectionViewModel favourites() {
    return favourites;
  }

  /** The communities that are not favourites. */
  public RoomSectionViewModel communities() {
    return communities;
  }

  /** The clans that are not favourites, including those that the user is no member of. */
  public RoomSectionViewModel clans() {
    return clans;
  }

  /** Why loading the lists failed; null if it did not. */
  public ObservableValue<@Nullable Failure> failureProperty() {
    return failure;
  }

  /** The open room; null for none. */
  public ObservableValue<@Nullable RoomId> openProperty() {
    return open;
  }

  /** The rooms with undelivered messages or refused changes of the user. */
  public ObservableValue<Set<RoomId>> undeliveredProperty() {
    return undelivered;
  }

  /** What is unread in the rooms that the user belongs to; read-only. */
  public ObservableMap<RoomId, ReadState> unread() {
    return reads.unread().states();
  }

  /** Whether the server knows what is unread. */
  public boolean knowsUnread() {
    return reads.areOffered();
  }

  /** What the user has chosen about rooms; changes it. */
  RoomPreferences preferences() {
    return preferences;
  }

  /** What the user has chosen about a room. */
  RoomChoice choice(RoomId room) {
    return preferences.choices().get(room);
  }

  /** What the user has chosen about rooms, where it is not the usual; read-only. */
  ObservableMap<RoomId, RoomChoice> choices() {
    return preferences.choices().all();
  }

  /** Whether the user belongs to a room, as far as is known, so that they can be told of it. */
  boolean canNotify(RoomId room) {
    return knowsUnread()
        && directory.find(room).filter(each -> each.standing() != Standing.STRANGER).isPresent();
  }

  /** Whether the whole history of a room can be kept on this machine. */
  boolean canKeep(RoomId room) {
    return keeping.isOffered()
        && directory.find(room).filter(each -> each.standing() == Standing.MEMBER).isPresent();
  }

  /** How much of a room is kept; null if the user does not keep it. */
  @Nullable KeptRoom kept(RoomId room) {
    return keeping.rooms().get(room);
  }

  /** Sets whether the whole history of a room is kept on this machine. */
  void keep(RoomId room, boolean is) {
    keeping.keep(room, is);
  }

  /** How many unread messages mention the user, without those in rooms that are muted. */
  ReadOnlyIntegerProperty loudMentionsProperty() {
    return loudMentions.getReadOnlyProperty();
  }

  private void countSoon() {
    if (!counting) {
      counting = true;
      fx.execute(this::count);
    }
  }

  private void count() {
    counting = false;
    loudMentions.set(
        unread().entrySet().stream()
            .filter(each -> !choice(each.getKey()).isMuted())
            .mapToInt(each -> each.getValue().mentions())
            .sum());
  }

  /** What decides about the order of the rooms. */
  Sorting sorting() {
    return preferences.choices().orderProperty().get().sorting();
  }

  /** Sets what decides about the order of the rooms. */
  void sort(Sorting sorting) {
    preferences.setOrder(preferences.choices().orderProperty().get().withSorting(sorting));
  }

  /** Puts a room directly above or below another one. */
  void move(RoomId room, RoomId beside, boolean below) {
    preferences.setOrder(arrangement.moved(room, beside, below));
  }

  /** Opens a room, if it is not open already, and shows it. */
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
   * Opens the room next to the open one, wrapping around at the ends.
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

  /**
   * Opens the next room with news, wrapping around at the end; without one, the room below. In a
   * muted room only mentions are news.
   */
  public void openBelow() {
    if (!openNext(this::hasNews)) {
      openNeighbour(1);
    }
  }

  /** Opens the next room in which somebody mentions the user, if there is one. */
  public void openNextMention() {
    openNext((_, state) -> state.mentions() > 0);
  }

  private boolean hasNews(RoomId room, ReadState state) {
    return (choice(room).isMuted() ? state.mentions() : state.unread()) > 0;
  }

  private boolean openNext(BiPredicate<RoomId, ReadState> wanted) {
    List<RoomId> all = shown().stream().map(Room::id).toList();
    int from = all.indexOf(open.getValue());
    for (int step = 1; step <= all.size(); step++) {
      RoomId next = all.get(Math.floorMod(from + step, all.size()));
      ReadState state = unread().get(next);
      if (state != null && wanted.test(next, state) && !next.equals(open.getValue())) {
        open(next);
        return true;
      }
    }
    return false;
  }

  /** Calls the open room read. */
  public void readOpen() {
    RoomId room = open.getValue();
    if (room != null) {
      read(List.of(room));
    }
  }

  /** Calls all rooms read. */
  public void readEverything() {
    read(unread().keySet());
  }

  /** Calls these rooms read. */
  void read(Collection<RoomId> rooms) {
    lists.activities().readAll(List.copyOf(rooms));
  }

  /** Loads the lists again. */
  public void reload() {
    lists.reload();
  }

  private List<Room> shown() {
    return Stream.of(favourites, communities, clans)
        .flatMap(each -> each.rooms().stream())
        .toList();
  }

  private RoomSectionViewModel section(
      ObservableList<Room> rooms,
      ObservableList<Room> listed,
      ObservableValue<Predicate<Room>> matching) {
    return new RoomSectionViewModel(rooms, listed, matching, directory.loadingProperty());
  }

  private static @Nullable Failure failure(Loading loading) {
    return loading instanceof Loading.Failed failed ? failed.why() : null;
  }

  private Predicate<Room> matcher(String typed) {
    String wanted = FoldedName.of(typed.strip());
    return room -> folded.computeIfAbsent(room.name(), FoldedName::of).contains(wanted);
  }
}
