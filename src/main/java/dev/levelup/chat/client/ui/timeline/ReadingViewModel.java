package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.ReadPosition;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SearchResults;
import dev.levelup.chat.client.state.Sought;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.IgnoredMessages;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TimelineItem.OlderHistory;
import dev.levelup.chat.client.sync.room.HistoryWindow;
import dev.levelup.chat.client.sync.room.MessageChanges;
import dev.levelup.chat.client.sync.room.MessageReactions;
import dev.levelup.chat.client.sync.room.WayBack;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The open room as it is read: its timeline items, paging, and the reader's position. FX thread
 * only.
 */
public final class ReadingViewModel {
  private final ObservableValue<@Nullable RoomState> shown;
  private final HistoryWindow history;
  private final CellModels cells;
  private final ObservableValue<ObservableList<TimelineItem>> items;
  private final NewBelow newBelow;
  private final UnreadAbove unread = new UnreadAbove();

  /**
   * @param shown the room that is shown
   * @param history loads older and newer messages
   * @param changes pending edits and deletions
   * @param reactions the reactions as they show
   * @param search what the user searches for, which is marked
   * @param self the user, whose own messages are marked
   */
  public ReadingViewModel(
      ObservableValue<@Nullable RoomState> shown,
      HistoryWindow history,
      MessageChanges changes,
      MessageReactions reactions,
      SearchResults search,
      UserId self) {
    this.shown = shown;
    this.history = history;
    this.cells = new CellModels(shown, history, changes, reactions, search, self);
    this.newBelow = new NewBelow(self);
    this.items =
        shown.map(room -> room.timeline().items()).orElse(FXCollections.emptyObservableList());
    shown.subscribe(newBelow::roomChanged);
    items.subscribe(unread::observe);
  }

  /** The items of the open room. */
  ObservableValue<ObservableList<TimelineItem>> itemsProperty() {
    return items;
  }

  /** The room that is shown; null for none. */
  ObservableValue<@Nullable RoomState> shownProperty() {
    return shown;
  }

  /** How far back the open room's history is loaded. */
  ObservableValue<Paging> pagingProperty() {
    return shown.flatMap(room -> room.timeline().loaded().pagingProperty());
  }

  /** Whether there is nothing to show yet because the first page is being loaded. */
  ObservableValue<Boolean> waitingProperty() {
    return items
        .map(list -> Bindings.createObjectBinding(() -> isWaiting(list), list))
        // flatMap asks its function at each change: a binding created there would add a listener
        // each time.
        .flatMap(Function.identity());
  }

  /** What the cells show of messages. */
  CellModels cells() {
    return cells;
  }

  /** How many messages of others arrived below the viewport since the reader left the end. */
  ReadOnlyIntegerProperty newBelowProperty() {
    return newBelow.countProperty();
  }

  /** Whether the unread marker is above the viewport. */
  UnreadAbove unread() {
    return unread;
  }

  /** Sets the first item that is in view. */
  void setFirstInView(int first) {
    unread.setFirstInView(first);
    List<TimelineItem> loaded = items.getValue();
    Long top =
        loaded.subList(Math.min(first, loaded.size()), loaded.size()).stream()
            .flatMap(item -> item.messages().stream())
            .map(Message::seq)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    history.setReading(top);
  }

  /** The newest message that the reader has seen if it is not loaded; otherwise null. */
  ObservableValue<@Nullable ReadPosition> leftAtProperty() {
    return shown.flatMap(RoomState::leftAtProperty);
  }

  /**
   * Goes to the newest message that the reader has seen.
   *
   * @param there receives the key of that message once it is loaded
   */
  void jumpToLeftAt(Consumer<ItemKey> there) {
    history.jumpToLeftAt(there);
  }

  /**
   * Where to go: once the room is joined, or the place is loaded, as it is without a connection;
   * otherwise null.
   */
  ObservableValue<@Nullable Sought> soughtProperty() {
    return shown
        .map(
            room ->
                Bindings.createObjectBinding(
                    () -> sought(room),
                    room.soughtProperty(),
                    room.accessProperty(),
                    room.timeline().items()))
        // flatMap asks its function at each change: a binding created there would add a listener
        // each time.
        .flatMap(Function.identity());
  }

  private @Nullable Sought sought(RoomState room) {
    Sought sought = room.soughtProperty().get();
    boolean ready = room.access() instanceof RoomAccess.Joined || isLoaded(room, sought);
    return ready ? sought : null;
  }

  private static boolean isLoaded(RoomState room, @Nullable Sought sought) {
    return switch (sought) {
      case Sought.Numbered(long seq) ->
          room.timeline().keyOf(each -> Objects.equals(each.seq(), seq)) != null;
      case Sought.Known(MessageId id) ->
          room.timeline().keyOf(each -> each.id().equals(id)) != null;
      case Sought.Place place -> place.marks().isEmpty() || best(room, place) != null;
      case null -> false;
    };
  }

  /** The first mark that still looks the same; without one, the first that is loaded. */
  private static Sought.@Nullable Mark best(RoomState room, Sought.Place place) {
    Map<ItemKey, TimelineItem> items = new HashMap<>();
    room.timeline().items().forEach(item -> items.put(item.key(), item));
    List<Sought.Mark> loaded =
        place.marks().stream().filter(mark -> items.containsKey(mark.item().key())).toList();
    return loaded.stream()
        .filter(mark -> mark.item().equals(items.get(mark.item().key())))
        .findFirst()
        .orElse(loaded.isEmpty() ? null : loaded.getFirst());
  }

  /** Where to go, once; null for nowhere. */
  @Nullable Sought takeSought() {
    return soughtProperty().getValue() == null ? null : history.takeSought();
  }

  /** The item to return to a place by; null if none of those that were in view is loaded. */
  Sought.@Nullable Mark best(Sought.Place place) {
    RoomState room = shown.getValue();
    return room == null ? null : best(room, place);
  }

  /** The way back from messages that were found. */
  WayBack wayBack() {
    return history.wayBack();
  }

  /**
   * Jumps to the message with that number.
   *
   * @param there receives its key once it is loaded
   */
  void jumpTo(long seq, Consumer<ItemKey> there) {
    history.jumpTo(seq, there);
  }

  /** As {@link #jumpTo(long, Consumer)}, for a message of which only the id is known. */
  void jumpTo(MessageId id, Consumer<ItemKey> there) {
    history.jumpTo(id, there);
  }

  /** The reader has sent a message: hides the hints at unread messages. */
  void dismissUnread() {
    unread.dismiss();
    history.dismissLeftAt();
  }

  /** The open room; null while none is. */
  @Nullable Room room() {
    RoomState open = shown.getValue();
    return open == null ? null : open.room();
  }

  /** Shows the messages of ignored people. */
  void unfold(IgnoredMessages folded) {
    history.unfold(folded.messages());
  }

  /** Whether the user may mark a message and all later ones as unread. */
  boolean mayMarkUnread(TimelineItem item) {
    return item instanceof MessageItem && history.keepsRead();
  }

  /** Marks a message and all later ones as unread. */
  void markUnreadFrom(TimelineItem item) {
    history.markUnreadFrom(((MessageItem) item).message());
  }

  /** How far forward history is loaded; exhausted except after a jump into the past. */
  ObservableValue<Paging> newerPagingProperty() {
    return shown.flatMap(room -> room.timeline().loaded().newerPagingProperty());
  }

  /**
   * Loads the live end of the timeline.
   *
   * @param there called once it is loaded
   */
  void jumpToLatest(Runnable there) {
    history.jumpToLatest(there);
  }

  /** Loads older history: the reader is near the top, or retries after a failure. */
  void loadOlder() {
    history.loadOlder();
  }

  /** Loads newer history: the reader is near the end of what is loaded, or asks for more. */
  void loadNewer() {
    history.loadNewer();
  }

  /** Sets whether the window has the focus; without it, messages stay unread. */
  void setWatched(boolean inFront) {
    history.setWatched(inFront);
  }

  /** The reader is at the end. */
  void reachedEnd() {
    history.setFollowing(true);
    newBelow.reachedEnd();
  }

  /**
   * The reader is not at the end.
   *
   * @param last the index of the last item in view
   */
  void leftEnd(int last) {
    history.setFollowing(false);
    newBelow.leftEnd(items.getValue(), last);
  }

  private static boolean isWaiting(List<TimelineItem> items) {
    return items.size() == 1 && items.getFirst().equals(new OlderHistory(Paging.LOADING));
  }
}
