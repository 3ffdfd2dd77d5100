package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.KeptHistory;
import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.RoomAccess;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings back what was last seen of a room, before the server is asked, and keeps what is new. */
final class RoomMemory {
  private final Memory memory;
  private final ChatStore store;
  private final HistoryKeeper keeper;
  private final InstantSource clock;
  private final Arrivals arrivals;
  private final CurrentRoom current;
  private final Answers answers;
  private @Nullable OpenRoom recalling;

  RoomMemory(Memory memory, Arrivals arrivals, CurrentRoom current, Answers answers) {
    this.memory = memory;
    this.store = memory.store();
    this.keeper = memory.historyKeeper();
    this.clock = memory.clock();
    this.arrivals = arrivals;
    this.current = current;
    this.answers = answers;
  }

  /**
   * Fills a room that was just opened.
   *
   * @param then what comes next, unless another room is open by then
   */
  void recall(OpenRoom room, Runnable then) {
    recalling = room;
    int window = room.timeline().window();
    answers.take(
        store.history(room.id()),
        () -> current.open() == room,
        kept -> {
          recalling = null;
          if (room.timeline().window() == window) {
            show(room, kept);
          }
          keeper.follow(room);
          then.run();
        },
        thrown -> {});
  }

  /** Whether a room is being filled, so that it is too early to ask the server what is missing. */
  boolean isRecalling(OpenRoom room) {
    return recalling == room;
  }

  /** The open room is being left. */
  void leave() {
    keeper.follow(null);
  }

  /** The connection is lost: what shows stays, as of now. */
  void lost(OpenRoom room) {
    keeper.end();
    room.setAsOf(clock.instant());
  }

  /** The server has other messages now, and what is being recalled is of no use either. */
  void startOver(OpenRoom room) {
    memory.startOver(room);
  }

  private void show(OpenRoom room, Optional<KeptHistory> kept) {
    kept.ifPresent(
        history -> {
          arrivals.restore(room, history);
          room.setAsOf(history.at());
          // The user was in there: what he writes now may wait for the connection.
          room.setAccess(new RoomAccess.Waiting(true));
        });
  }
}
