package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.ConnectionLostException;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.JoinAck;

/** Joins and leaves rooms at the server; the {@link CatchUp} follows a join. */
final class Joining {
  private final Session session;
  private final ChatSocket socket;
  private final Epochs epochs;
  private final CurrentRoom current;
  private final Memory memory;
  private final CatchUp catchUp;
  private final Denial denial;
  private final Answers answers;

  Joining(
      Line line,
      CurrentRoom current,
      Memory memory,
      CatchUp catchUp,
      Denial denial,
      Answers answers) {
    this.session = line.session();
    this.socket = line.socket();
    this.epochs = line.epochs();
    this.current = current;
    this.memory = memory;
    this.catchUp = catchUp;
    this.denial = denial;
    this.answers = answers;
  }

  void join(OpenRoom room, long generation) {
    long known = room.timeline().newestSeqProperty().get();
    boolean again = room.access().isReentry();
    room.setAccess(new RoomAccess.Joining(again));
    var ack = socket.join(room.id());
    if (!session.has(Feature.ACK)) {
      // One socket's events are taken in order: whatever comes next finds the room joined.
      room.setAccess(new RoomAccess.CatchingUp(again));
      catchUp.run(room, generation);
      return;
    }
    answers.takeAck(
        ack,
        () -> current.isCurrent(generation),
        answer -> {
          switch (answer) {
            case JoinAck.Joined joined -> {
              joined(room, known, joined);
              room.setAccess(new RoomAccess.CatchingUp(again));
              catchUp.run(room, generation);
            }
            case JoinAck.Refused refused -> denial.refuse(room, refused.error());
          }
        },
        thrown -> unanswered(room, generation, thrown));
  }

  /**
   * The server may have gone back to a former state: to another life of its database, or to a
   * number that it has been beyond.
   */
  private void joined(OpenRoom room, long known, JoinAck.Joined joined) {
    epochs.meet(joined.epoch());
    if (joined.lastSeq() < known) {
      memory.startOver(room);
    }
    room.timeline().heardOf(joined.lastSeq());
  }

  void leave(OpenRoom room) {
    socket.leave(room.id());
  }

  private void unanswered(OpenRoom room, long generation, Throwable thrown) {
    if (thrown instanceof ConnectionLostException) {
      return; // The next connection enters again.
    }
    if (room.access().isFirstEntry()) {
      room.setAccess(new RoomAccess.Failed(Failures.of(thrown)));
    } else {
      join(room, generation);
    }
  }
}
