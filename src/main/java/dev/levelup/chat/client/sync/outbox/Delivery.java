package dev.levelup.chat.client.sync.outbox;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.ConnectionLostException;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.history.Arrivals;
import dev.levelup.chat.client.sync.persistence.OutboxSaver;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.SendAck;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Emits a room's pending messages once it is joined, and sets their states by the server's
 * responses.
 */
public final class Delivery {
  private final ChatSocket socket;
  private final RoomState room;
  private final Outbox outbox;
  private final OutboxSaver saver;
  private final Arrivals arrivals;
  private final Uploads uploads;
  private final SendPace pace;
  private final FxAnswers answers;

  public Delivery(
      ChatSocket socket,
      RoomState room,
      PersistentState persistentState,
      Arrivals arrivals,
      Uploads uploads,
      SendPace pace,
      FxAnswers answers) {
    this.socket = socket;
    this.room = room;
    this.outbox = persistentState.outbox();
    this.saver = persistentState.outboxSaver();
    this.arrivals = arrivals;
    this.uploads = uploads;
    this.pace = pace;
    this.answers = answers;
  }

  private void send(PendingMessage queued) {
    Message newest = room.timeline().loaded().newest();
    PendingMessage sending =
        outbox.emitted(queued.id(), newest == null ? Instant.EPOCH : newest.createdAt());
    // First it is stored as sent: otherwise it would not be known after a kill that it may have
    // been.
    answers.take(saver.written(), () -> isStill(sending), _ -> sendIfJoined(sending), _ -> {});
  }

  private void sendIfJoined(PendingMessage sending) {
    if (!isJoined()) {
      move(sending, SendState.QUEUED, null);
      return;
    }
    answers.takeAck(
        socket.send(
            sending.room(),
            sending.content(),
            saver.serverKnowsIds() ? sending.id() : null,
            sending.replyTo() == null ? null : sending.replyTo().id(),
            sending.attachments()),
        () -> true,
        answer -> {
          accept(sending, answer);
          goOn();
        },
        thrown -> unanswered(sending, thrown));
  }

  /** Emits what has waited in the queue. */
  private void goOn() {
    pace.answered();
    sendWaiting();
  }

  private boolean isJoined() {
    return room.access() instanceof RoomAccess.Joined;
  }

  private boolean isStill(PendingMessage sending) {
    return outbox.find(sending.id()).filter(sending::equals).isPresent();
  }

  /** Emits, in order, what waits for the room, which has just been joined and caught up. */
  public void flush() {
    // Messages that were sent before the connection was lost will get no response.
    pace.answered();
    for (PendingMessage each : outbox.in(room.id())) {
      if (each.state() == SendState.UNKNOWN && mayRepeat(each)) {
        move(each, SendState.QUEUED, null);
      }
    }
    sendWaiting();
  }

  /**
   * Emits, in order, what is queued for the room, if it is joined; otherwise it remains in the
   * queue. What is behind a message whose files are being uploaded waits for it.
   */
  public void sendWaiting() {
    // Socket.IO would buffer what is emitted too early and send it later, without the outbox
    // knowing.
    if (!isJoined()) {
      return;
    }
    for (PendingMessage each : outbox.in(room.id())) {
      if (each.state() == SendState.QUEUED) {
        if (!each.isUploaded()) {
          uploads.start(each);
          return;
        }
        if (pace.tryAcquire()) {
          send(each);
        }
      }
    }
    pace.queueEmptied();
  }

  /**
   * A server without client message ids would store a repeat twice: first the history must be
   * searched.
   */
  private boolean mayRepeat(PendingMessage unknown) {
    Instant sentAfter = unknown.sentAfter();
    return saver.serverKnowsIds()
        || (sentAfter != null && room.timeline().loaded().reachesBackTo(sentAfter));
  }

  private void accept(PendingMessage sending, SendAck answer) {
    switch (answer) {
      // Whatever its state is by now: the server has it.
      case SendAck.Stored stored -> {
        room.setMuted(false);
        arrivals.stored(stored.message());
      }
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
    move(sending, lost && saver.serverKnowsIds() ? SendState.QUEUED : SendState.UNKNOWN, null);
    if (!lost) {
      goOn();
    }
  }

  /** The server refused a message. */
  public void refuse(PendingMessage message, ApiError error) {
    // Without ids it is unknown whether an error is about this message: the user decides then.
    if (ErrorCode.RATE_LIMITED.equals(error.code()) && saver.serverKnowsIds()) {
      move(message, SendState.QUEUED, null);
      pace.tooFast(this::goOn);
      return;
    }
    if (ErrorCode.MUTED.equals(error.code())) {
      room.setMuted(true);
    }
    move(message, SendState.REFUSED, new Failure(Failure.Kind.REFUSED, error.message()));
  }

  private void move(PendingMessage message, SendState next, @Nullable Failure why) {
    outbox.move(message.id(), next, why);
  }
}
