package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.protocol.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/**
 * Writes a room's recent history to the store, at most once a second, and less often while the
 * window is not in front. What is stored has no gap, and is what the user saw while they were in
 * the room.
 */
public final class HistorySaver {
  public static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration UNWATCHED_PAUSE = Duration.ofSeconds(30);

  private final RoomState room;
  private final PersistentState persistentState;
  private final FxThread fx;
  private final InstantSource clock;
  private final ListChangeListener<TimelineItem> changed = _ -> changed();
  private Subscription listening = Subscription.EMPTY;
  private Subscription timer = Subscription.EMPTY;
  private boolean dirty;

  public HistorySaver(
      RoomState room, PersistentState persistentState, FxThread fx, InstantSource clock) {
    this.room = room;
    this.persistentState = persistentState;
    this.fx = fx;
    this.clock = clock;
  }

  /** Starts listening to the timeline. */
  public void begin() {
    listening.unsubscribe();
    ObservableList<TimelineItem> items = room.timeline().items();
    items.addListener(changed);
    listening = () -> items.removeListener(changed);
  }

  /** Stops listening. */
  public void end() {
    timer.unsubscribe();
    listening.unsubscribe();
    dirty = false;
  }

  /** From now on the known messages may not be the newest: stores until when they were. */
  public void pause() {
    dirty = true;
    write();
  }

  /** Writes what has changed since the last time. */
  public void write() {
    timer.unsubscribe();
    // Outside the room, or in a window of the past, the known messages are not the newest.
    if (isUpToDate()) {
      if (dirty) {
        store();
      }
      // The reader may have come to the end since the last change.
      seen();
    }
    dirty = false;
  }

  private boolean isUpToDate() {
    return room.access() instanceof RoomAccess.Joined && room.timeline().loaded().isAttached();
  }

  private void store() {
    Timeline timeline = room.timeline();
    List<Message> recent = timeline.loaded().recent(ChatStore.MOST_MESSAGES);
    boolean complete =
        timeline.loaded().paging() == Paging.EXHAUSTED && recent.size() == timeline.loaded().size();
    long rev = timeline.numbers().knownRevProperty().get();
    persistentState
        .store()
        .storeHistory(room.id(), new StoredHistory(recent, complete, clock.instant(), rev));
  }

  /** Marks the newest message as seen, if the user is at the end and the window is in front. */
  private void seen() {
    Message newest = room.timeline().loaded().newest();
    if (room.isFollowing() && room.isWatched() && newest != null) {
      persistentState.readMarkers().put(room.id(), newest.id());
    }
  }

  private void changed() {
    if (!dirty) {
      dirty = true;
      timer = fx.after(room.isWatched() ? PAUSE : UNWATCHED_PAUSE, this::write);
    }
  }
}
