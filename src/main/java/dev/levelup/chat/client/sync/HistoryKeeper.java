package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.KeptHistory;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.protocol.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the open room's recent history in the store, at most once a second. What is kept has no
 * hole, and is what the user saw while he was in the room.
 */
final class HistoryKeeper {
  static final Duration PAUSE = Duration.ofSeconds(1);

  private final Memory memory;
  private final FxThread fx;
  private final InstantSource clock;
  private final ListChangeListener<TimelineItem> changed = change -> changed();
  private Subscription timer = Subscription.EMPTY;
  private @Nullable OpenRoom room;
  private boolean dirty;

  HistoryKeeper(Memory memory, FxThread fx, InstantSource clock) {
    this.memory = memory;
    this.fx = fx;
    this.clock = clock;
  }

  /**
   * Another room is open; the former one's history is written once more.
   *
   * @param next null when none is
   */
  void follow(@Nullable OpenRoom next) {
    end();
    if (room != null) {
      room.timeline().items().removeListener(changed);
    }
    room = next;
    if (next != null) {
      next.timeline().items().addListener(changed);
    }
  }

  /** From now on what is known may not be the newest: keeps until when it was. */
  void end() {
    dirty = true;
    write();
  }

  /** Keeps what has changed since the last time. */
  private void write() {
    timer.unsubscribe();
    // Outside the room, or in a window of the past, what is known is not the newest.
    if (room != null && isUpToDate(room)) {
      if (dirty) {
        keep(room);
      }
      // The reader may have come to the end since the last change.
      memory.reading().seen(room);
    }
    dirty = false;
  }

  private static boolean isUpToDate(OpenRoom room) {
    return room.access() instanceof RoomAccess.Joined && room.timeline().isAttached();
  }

  private void keep(OpenRoom joined) {
    Timeline timeline = joined.timeline();
    List<Message> recent = timeline.recent(ChatStore.MOST_MESSAGES);
    boolean complete = timeline.paging() == Paging.EXHAUSTED && recent.size() == timeline.size();
    memory.store().keepHistory(joined.id(), new KeptHistory(recent, complete, clock.instant()));
  }

  private void changed() {
    if (!dirty) {
      dirty = true;
      timer = fx.after(PAUSE, this::write);
    }
  }
}
