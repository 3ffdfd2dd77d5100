package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.persistence.HistorySaver;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import java.time.InstantSource;

/** Restores the stored history of a room, before the server is asked, and stores what is new. */
public final class RoomPersistence {
  private final RoomState room;
  private final ChatStore store;
  private final HistorySaver saver;
  private final InstantSource clock;
  private final Arrivals arrivals;
  private final FxAnswers answers;
  private boolean recalled;
  private boolean following;

  public RoomPersistence(
      RoomState room, PersistentState persistentState, Arrivals arrivals, FxAnswers answers) {
    this.room = room;
    this.store = persistentState.store();
    this.saver = persistentState.historySaver(room);
    this.clock = persistentState.clock();
    this.arrivals = arrivals;
    this.answers = answers;
  }

  /**
   * The room is in use: restores its history the first time, and stores what is new from then on.
   *
   * @param then called once the history is restored
   */
  public void begin(Runnable then) {
    following = true;
    if (recalled) {
      saver.begin();
      then.run();
    } else {
      recall(then);
    }
  }

  private void recall(Runnable then) {
    int window = room.timeline().loaded().window();
    answers.take(
        store.history(room.id()),
        () -> !recalled,
        stored -> {
          recalled = true;
          if (room.timeline().loaded().window() == window) {
            stored.ifPresent(this::show);
          }
          if (following) {
            saver.begin();
          }
          then.run();
        },
        _ -> {});
  }

  /** Whether the history is restored, so that the server may be asked for what is missing. */
  public boolean isRestored() {
    return recalled;
  }

  /** Stores at once what is new. */
  public void write() {
    saver.write();
  }

  /** The room is being left. */
  public void end() {
    following = false;
    saver.end();
  }

  /** From now on the messages shown may not be the newest. */
  public void lost() {
    saver.pause();
    room.setAsOf(clock.instant());
  }

  private void show(StoredHistory stored) {
    arrivals.restore(stored);
    room.setAsOf(stored.at());
    // The user has been in the room: what they write now may wait for the connection.
    room.setAccess(new RoomAccess.Waiting(true));
  }
}
