package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TimelineItem.OlderHistory;
import dev.levelup.chat.client.sync.room.HistoryWindow;
import dev.levelup.chat.client.sync.room.MessageChanges;
import dev.levelup.chat.client.ui.timeline.MessageCellModel.Edit;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What one reads of the open room: its rows, how far they are loaded, and where in them one is. FX
 * thread only.
 */
public final class ReadingViewModel {
  private final ObservableValue<@Nullable OpenRoom> shown;
  private final HistoryWindow history;
  private final PendingChanges changes;
  private final boolean offersEdits;
  private final UserId self;
  private final ObservableValue<ObservableList<TimelineItem>> items;
  private final ReadOnlyIntegerWrapper newBelow = new ReadOnlyIntegerWrapper(this, "newBelow", 0);

  private final UnreadAbove unread = new UnreadAbove();

  /** The newest message when the reader turned to older ones; null while he follows. */
  private @Nullable ItemKey newestWhenLeft;

  /**
   * @param shown the room that shows
   * @param history loads older and newer messages
   * @param changes knows what is to become of messages
   * @param self the user, whose messages are marked as his
   */
  public ReadingViewModel(
      ObservableValue<@Nullable OpenRoom> shown,
      HistoryWindow history,
      MessageChanges changes,
      UserId self) {
    this.shown = shown;
    this.history = history;
    this.changes = changes.pending();
    this.offersEdits = changes.areOffered();
    this.self = self;
    this.items =
        shown.map(room -> room.timeline().items()).orElse(FXCollections.emptyObservableList());
    shown.subscribe(this::readFromHere);
    items.subscribe(unread::follow);
  }

  /** The rows of the open room. */
  ObservableValue<ObservableList<TimelineItem>> itemsProperty() {
    return items;
  }

  /** The room that shows; null while none does. */
  ObservableValue<@Nullable OpenRoom> shownProperty() {
    return shown;
  }

  /** How far back the open room's history is loaded. */
  ObservableValue<Paging> pagingProperty() {
    return shown.flatMap(room -> room.timeline().pagingProperty());
  }

  /** Whether nothing can be shown yet because the first page is on its way. */
  ObservableValue<Boolean> waitingProperty() {
    return items
        .map(rows -> Bindings.createObjectBinding(() -> isWaiting(rows), rows))
        // Not made in here: it is asked again at each change of the rows, and each listens to them.
        .flatMap(Function.identity());
  }

  /** How many messages of others have come below what is in view, since the reader left the end. */
  ReadOnlyIntegerProperty newBelowProperty() {
    return newBelow.getReadOnlyProperty();
  }

  /** Whether the unread marker is above what is in view. */
  UnreadAbove unread() {
    return unread;
  }

  /** The first row that is in view. */
  void inView(int first) {
    unread.inView(first);
    List<TimelineItem> rows = items.getValue();
    Long top =
        rows.subList(Math.min(first, rows.size()), rows.size()).stream()
            .flatMap(row -> row.messages().stream())
            .map(Message::seq)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    history.setReading(top);
  }

  /** The newest message that the reader has seen, where it is not loaded; otherwise null. */
  ObservableValue<@Nullable MessageId> leftAtProperty() {
    return shown.flatMap(OpenRoom::leftAtProperty);
  }

  /**
   * The reader wants to go on where he left off.
   *
   * @param there told the key of the newest message that he has seen, once it is loaded
   */
  void jumpToLeftAt(Consumer<ItemKey> there) {
    history.jumpToLeftAt(there);
  }

  /** The number of a message that is to be shown, once the room is joined; otherwise null. */
  ObservableValue<@Nullable Long> soughtProperty() {
    return shown.flatMap(
        room ->
            room.accessProperty()
                .map(RoomAccess.Joined.class::isInstance)
                .flatMap(joined -> joined ? room.soughtProperty() : null));
  }

  /**
   * Goes to the message that is sought, once.
   *
   * @param there told its key once it is loaded
   */
  void jumpToSought(Consumer<ItemKey> there) {
    history.jumpToSought(there);
  }

  /** The reader writes: he wants to hear no more of what he has not read. */
  void caughtUp() {
    unread.dismiss();
    history.dismissLeftAt();
  }

  /** The open room; null while none is. */
  @Nullable Room room() {
    OpenRoom open = shown.getValue();
    return open == null ? null : open.room();
  }

  /** What a cell shows of a message or an echo. */
  MessageCellModel row(TimelineItem item) {
    return item instanceof EchoItem echo
        ? MessageCellModel.of(echo, edit(echo))
        : MessageCellModel.of((MessageItem) item, edit((MessageItem) item), self);
  }

  private Edit edit(EchoItem echo) {
    return changes.all().isEmpty()
        ? Edit.NONE
        : new Edit(null, echo.edit(), refused(changes.of(echo.pending())));
  }

  private Edit edit(MessageItem item) {
    Message message = item.message();
    boolean isEdited = offersEdits && message.updatedAt().isAfter(message.createdAt());
    return !isEdited && changes.all().isEmpty()
        ? Edit.NONE
        : new Edit(
            isEdited ? message.updatedAt() : null, item.edit(), refused(changes.of(message)));
  }

  private static @Nullable PendingChange refused(Optional<PendingChange> change) {
    return change.filter(each -> !each.isWaiting()).orElse(null);
  }

  /** What the user has changed and the server has not confirmed, of every room. */
  ObservableList<PendingChange> changes() {
    return changes.all();
  }

  /** Whether what comes after the newest loaded message is loaded; always but after a jump. */
  ObservableValue<Paging> newerPagingProperty() {
    return shown.flatMap(room -> room.timeline().newerPagingProperty());
  }

  /**
   * The reader wants to go to the live end.
   *
   * @param there told once it is loaded
   */
  void jumpToLatest(Runnable there) {
    history.jumpToLatest(there);
  }

  /** The reader has come near the top, or asks for the page that failed. */
  void loadOlder() {
    history.loadOlder();
  }

  /** The reader has come near the end of a window of the past, or asks for what comes after it. */
  void loadNewer() {
    history.loadNewer();
  }

  /** Whether somebody can be looking; what nobody sees stays unread. */
  void watched(boolean inFront) {
    history.setWatched(inFront);
  }

  /** The reader is at the end. */
  void readingOn() {
    history.setFollowing(true);
    newestWhenLeft = null;
    newBelow.set(0);
  }

  /**
   * The reader is not at the end.
   *
   * @param last the index of the last item in view
   */
  void readingBack(int last) {
    history.setFollowing(false);
    List<TimelineItem> rows = items.getValue();
    if (newestWhenLeft == null) {
      newestWhenLeft = newestMessage(rows);
    }
    newBelow.set(countNew(rows, last));
  }

  /** Another room shows, in which the reader is where they left it. */
  private void readFromHere(@Nullable OpenRoom room) {
    newestWhenLeft =
        room == null || room.isFollowing() ? null : newestMessage(room.timeline().items());
    newBelow.set(0);
  }

  private int countNew(List<TimelineItem> rows, int last) {
    int count = 0;
    for (int index = rows.size() - 1; index > last; index--) {
      if (rows.get(index).key().equals(newestWhenLeft)) {
        break;
      }
      boolean others =
          rows.get(index) instanceof MessageItem item && !item.message().userId().equals(self);
      count += others ? 1 : 0;
    }
    return count;
  }

  private static @Nullable ItemKey newestMessage(List<TimelineItem> rows) {
    for (TimelineItem each : rows.reversed()) {
      if (each instanceof MessageItem) {
        return each.key();
      }
    }
    return null;
  }

  private static boolean isWaiting(List<TimelineItem> rows) {
    return rows.size() == 1 && rows.getFirst().equals(new OlderHistory(Paging.LOADING));
  }
}
