package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.ConnectionLostException;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.sync.connection.Epochs;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.JoinAck;

/** Joins and leaves a room at the server; the {@link CatchUp} follows a join. */
final class Joining {
  private final Session session;
  private final ChatSocket socket;
  private final Epochs epochs;
  private final RoomEntry entry;
  private final PersistentState persistentState;
  private final CatchUp catchUp;
  private final RoomClosure closure;
  private final FxAnswers answers;

  Joining(
      ServerLink link,
      RoomEntry entry,
      PersistentState persistentState,
      CatchUp catchUp,
      RoomClosure closure,
      FxAnswers answers) {
    this.session = link.session();
    this.socket = link.socket();
    this.epochs = link.epochs();
    this.entry = entry;
    this.persistentState = persistentState;
    this.catchUp = catchUp;
    this.closure = closure;
    this.answers = answers;
  }

  void join(long generation) {
    long known = entry.timeline().numbers().newestSeqProperty().get();
    long knownRev = entry.timeline().numbers().newestRev();
    boolean again = entry.access().isReentry();
    entry.move(new RoomAccess.Joining(again));
    var ack = socket.join(entry.id());
    if (!session.has(Feature.ACK)) {
      // The server processes one socket's events in order: the room is joined before the next
      // event.
      entry.move(new RoomAccess.CatchingUp(again));
      catchUp.run(generation);
      return;
    }
    answers.takeAck(
        ack,
        () -> entry.isCurrent(generation),
        answer -> {
          switch (answer) {
            case JoinAck.Joined joined -> {
              joined(known, knownRev, joined);
              entry.move(new RoomAccess.CatchingUp(again));
              catchUp.run(generation);
            }
            case JoinAck.Refused refused -> closure.refuse(refused.error());
          }
        },
        thrown -> unanswered(generation, thrown));
  }

  /**
   * Detects a server whose database was reset: to another epoch, or to a smaller number than
   * before.
   */
  private void joined(long known, long knownRev, JoinAck.Joined joined) {
    epochs.received(joined.epoch());
    if (joined.lastSeq() < known || joined.lastRev() < knownRev) {
      persistentState.startOver(entry.room());
    }
    entry.reading().joined(joined.readSeq());
    entry.timeline().numbers().heardOfMessage(joined.lastSeq());
    entry.timeline().numbers().heardOfChange(joined.lastRev());
  }

  void leave() {
    socket.leave(entry.id());
  }

  private void unanswered(long generation, Throwable thrown) {
    if (thrown instanceof ConnectionLostException) {
      return; // The next connection joins again.
    }
    if (entry.access().isFirstEntry()) {
      entry.move(new RoomAccess.Failed(Failures.of(thrown)));
    } else {
      join(generation);
    }
  }
}
