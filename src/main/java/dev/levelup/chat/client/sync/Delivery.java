package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.ConnectionLostException;
import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Emits pending messages into the joined room, and moves them by the server's answers. */
final class Delivery {
  private final ChatSocket socket;
  private final CurrentRoom current;
  private final Outbox outbox;
  private final OutboxKeeper keeper;
  private final Arrivals arrivals;
  private final SendPace pace;
  private final Answers answers;

  Delivery(
      ChatSocket socket,
      CurrentRoom current,
      Memory memory,
      Arrivals arrivals,
      SendPace pace,
      Answers answers) {
    this.socket = socket;
    this.current = current;
    this.outbox = memory.outbox();
    this.keeper = memory.outboxKeeper();
    this.arrivals = arrivals;
    this.pace = pace;
    this.answers = answers;
  }

  /** Emits a queued message of a room that is joined, or leaves it where it is for its turn. */
  void emit(OpenRoom room, PendingMessage queued) {
    if (pace.tryGo()) {
      send(room, queued);
    }
  }

  private void send(OpenRoom room, PendingMessage queued) {
    Message newest = room.timeline().newest();
    PendingMessage sending =
        outbox.emitted(queued.id(), newest == null ? Instant.EPOCH : newest.createdAt());
    // First it is kept as sent: after a kill nobody could tell otherwise that it may have left.
    answers.take(
        keeper.written(), () -> isStill(sending), done -> sendIfJoined(sending), thrown -> {});
  }

  private void sendIfJoined(PendingMessage sending) {
    if (!isJoined(sending.room())) {
      move(sending, SendState.QUEUED, null);
      return;
    }
    answers.takeAck(
        socket.send(
            sending.room(), sending.content(), keeper.serverKnowsIds() ? sending.id() : null),
        () -> true,
        answer -> {
          accept(sending, answer);
          goOn();
        },
        thrown -> unanswered(sending, thrown));
  }

  /** Lets out what has waited for its turn. */
  private void goOn() {
    pace.answered();
    OpenRoom open = current.open();
    if (open != null && isJoined(open.id())) {
      letOut(open);
    }
  }

  private boolean isJoined(RoomId room) {
    OpenRoom open = current.open();
    return open != null && open.id().equals(room) && open.access() instanceof RoomAccess.Joined;
  }

  private boolean isStill(PendingMessage sending) {
    return outbox.find(sending.id()).filter(sending::equals).isPresent();
  }

  /** Lets out, in order, what waits for a room that has just been joined and caught up. */
  void flush(OpenRoom room) {
    // What was out when the connection went has no answer to wait for.
    pace.answered();
    for (PendingMessage each : outbox.in(room.id())) {
      if (each.state() == SendState.UNKNOWN && mayRepeat(room.timeline(), each)) {
        move(each, SendState.QUEUED, null);
      }
    }
    letOut(room);
  }

  /** Emits, in order, what is queued for a room that is joined. */
  void letOut(OpenRoom room) {
    for (PendingMessage each : outbox.in(room.id())) {
      if (each.state() == SendState.QUEUED) {
        emit(room, each);
      }
    }
    pace.allOut();
  }

  /**
   * Takes an {@code error} of a server that does not acknowledge: it means the oldest message that
   * waits for an answer.
   *
   * @return whether there was one
   */
  boolean refuseOldest(ApiError error) {
    Optional<PendingMessage> oldest =
        outbox.all().stream().filter(each -> each.state() == SendState.SENDING).findFirst();
    oldest.ifPresent(each -> refuse(each, error));
    return oldest.isPresent();
  }

  /**
   * A server that knows no ids stores a repeat twice: first the history must have been searched.
   */
  private boolean mayRepeat(Timeline timeline, PendingMessage unknown) {
    Instant sentAfter = unknown.sentAfter();
    return keeper.serverKnowsIds() || (sentAfter != null && timeline.reachesBackTo(sentAfter));
  }

  private void accept(PendingMessage sending, SendAck answer) {
    switch (answer) {
      // Whatever was taken for its fate meanwhile: the server has it.
      case SendAck.Stored stored -> arrivals.stored(stored.message());
      case SendAck.Refused refused -> {
        if (isStill(sending)) {
          refuse(sending, refused.error());
        }
      }
    }
  }

  private void unanswered(PendingMessage sending, Throwable thrown) {
    if (!isStill(sending)) {
      return;
    }
    boolean lost = thrown instanceof ConnectionLostException;
    move(sending, lost && keeper.serverKnowsIds() ? SendState.QUEUED : SendState.UNKNOWN, null);
    if (!lost) {
      goOn();
    }
  }

  private void refuse(PendingMessage message, ApiError error) {
    // Without ids nobody can tell whether an error means this message: the user decides then.
    if (ErrorCode.RATE_LIMITED.equals(error.code()) && keeper.serverKnowsIds()) {
      move(message, SendState.QUEUED, null);
      pace.tooFast(this::goOn);
      return;
    }
    move(message, SendState.REFUSED, new Failure(Failure.Kind.REFUSED, error.message()));
  }

  private void move(PendingMessage message, SendState next, @Nullable Failure why) {
    outbox.move(message.id(), next, why);
  }
}
