package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.protocol.MessageId;
import java.util.function.Consumer;

/** The ways through one room's history. */
public final class RoomHistory {
  private final BackPagination back;
  private final ForwardPagination forward;
  private final Jump jump;
  private final MessageLookup lookup;

  public RoomHistory(
      ServerLink link, OpenRoom room, Confirmations confirmations, Notices notices, FxThread fx) {
    FxAnswers answers = new FxAnswers(fx);
    back = new BackPagination(link, room, confirmations, answers);
    forward = new ForwardPagination(link, room, confirmations, answers);
    jump = new Jump(link.history(), room, confirmations, forward, notices, answers);
    lookup = new MessageLookup(room, back, notices, fx);
  }

  /** Asks for the next older page, unless one is on its way or there is none. */
  public void loadOlder() {
    back.loadOlder();
  }

  /** Asks for the next newer page, unless one is on its way or there is none. */
  public void loadNewer() {
    forward.loadNewer();
  }

  /** Goes to the message of that number, and tells its key once it is there. */
  public void jumpTo(long seq, Consumer<ItemKey> there) {
    jump.to(seq, there);
  }

  /** Goes to the message of that id, and tells its key once it is there. */
  public void jumpTo(MessageId id, Consumer<ItemKey> there) {
    lookup.find(id, there);
  }

  /** Attaches the timeline to the live end, and tells when it is. */
  public void jumpToLatest(Runnable there) {
    jump.toLatest(there);
  }

  /** Nobody waits for what was asked: another room shows. */
  public void cancel() {
    jump.cancel();
    lookup.cancel();
  }
}
