package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.ConnectionLostException;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.SendAck;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Emits pending messages into the joined room, and moves them by the server's answers. */
final class Delivery {
  private final Session session;
  private final ChatSocket socket;
  private final CurrentRoom current;
  private final Outbox outbox;
  private final Arrivals arrivals;
  private final Answers answers;

  Delivery(
      Session session,
      ChatSocket socket,
      CurrentRoom current,
      Outbox outbox,
      Arrivals arrivals,
      Answers answers) {
    this.session = session;
    this.socket = socket;
    this.current = current;
    this.outbox = outbox;
    this.arrivals = arrivals;
    this.answers = answers;
  }

  /** Emits a queued message of a room that is joined. */
  void emit(OpenRoom room, PendingMessage queued) {
    Message newest = room.timeline().newest();
    PendingMessage sending =
        outbox.emitted(queued.id(), newest == null ? Instant.EPOCH : newest.createdAt());
    showEcho(sending);
    answers.takeAck(
        socket.send(sending.room(), sending.content(), serverKnowsIds() ? sending.id() : null),
        () -> outbox.find(sending.id()).filter(sending::equals).isPresent(),
        answer -> accept(sending, answer),
        thrown -> unanswered(sending, thrown));
  }

  /** Lets out, in order, what waits for a room that has just been joined and caught up. */
  void flush(OpenRoom room) {
    for (PendingMessage each : outbox.in(room.id())) {
      if (each.state() == SendState.UNKNOWN && mayRepeat(room.timeline(), each)) {
        move(each, SendState.QUEUED, null);
      }
    }
    for (PendingMessage each : outbox.in(room.id())) {
      if (each.state() == SendState.QUEUED) {
        emit(room, each);
      }
    }
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

  private boolean serverKnowsIds() {
    return session.has(Feature.CLIENT_MESSAGE_ID);
  }

  /**
   * A server that knows no ids stores a repeat twice: first the history must have been searched.
   */
  private boolean mayRepeat(Timeline timeline, PendingMessage unknown) {
    Instant sentAfter = unknown.sentAfter();
    return serverKnowsIds() || (sentAfter != null && timeline.reachesBackTo(sentAfter));
  }

  private void accept(PendingMessage sending, SendAck answer) {
    switch (answer) {
      case SendAck.Stored stored -> arrivals.stored(stored.message());
      case SendAck.Refused refused -> refuse(sending, refused.error());
    }
  }

  private void unanswered(PendingMessage sending, Throwable thrown) {
    boolean goesOutAgain = thrown instanceof ConnectionLostException && serverKnowsIds();
    move(sending, goesOutAgain ? SendState.QUEUED : SendState.UNKNOWN, null);
  }

  private void refuse(PendingMessage message, ApiError error) {
    move(message, SendState.REFUSED, new Failure(Failure.Kind.REFUSED, error.message()));
  }

  private void move(PendingMessage message, SendState next, @Nullable Failure why) {
    showEcho(outbox.move(message.id(), next, why));
  }

  private void showEcho(PendingMessage message) {
    OpenRoom open = current.open();
    if (open != null && open.id().equals(message.room())) {
      open.timeline().showEcho(message);
    }
  }
}
