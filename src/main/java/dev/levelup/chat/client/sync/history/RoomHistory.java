package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.MessageId;
import java.util.function.Consumer;

/** Moves through one room's history. */
public final class RoomHistory {
  private final BackPagination back;
  private final ForwardPagination forward;
  private final Jump jump;
  private final MessageLookup lookup;

  public RoomHistory(
      ServerLink link,
      RoomState room,
      PersistentState persistentState,
      Confirmations confirmations,
      Notices notices,
      FxThread fx) {
    FxAnswers answers = new FxAnswers(fx);
    HistoryPages pages = new HistoryPages(link, room.timeline(), persistentState, fx);
    back = new BackPagination(pages, room, confirmations, answers);
    forward = new ForwardPagination(pages, room, confirmations, answers);
    jump = new Jump(pages, room, confirmations, forward, notices, answers);
    lookup = new MessageLookup(room, back, notices, fx);
  }

  /** Requests the next older page, unless a request is pending or there is none. */
  public void loadOlder() {
    back.loadOlder();
  }

  /** Requests the next newer page, unless a request is pending or there is none. */
  public void loadNewer() {
    forward.loadNewer();
  }

  /** Goes to the message with that number, and calls back with its key once it is loaded. */
  public void jumpTo(long seq, Consumer<ItemKey> arrived) {
    jump.to(seq, arrived);
  }

  /** Goes to the message with that id, and calls back with its key once it is loaded. */
  public void jumpTo(MessageId id, Consumer<ItemKey> arrived) {
    lookup.find(id, arrived);
  }

  /** Attaches the timeline to the live end, and calls back once it is. */
  public void jumpToLatest(Runnable arrived) {
    jump.toLatest(arrived);
  }

  /** Cancels jumps, because another room shows. */
  public void cancel() {
    jump.cancel();
    lookup.cancel();
  }
}
