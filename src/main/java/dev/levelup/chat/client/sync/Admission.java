package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.ConnectionLostException;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.RoomKind;
import java.util.Objects;

/**
 * Gets the user into the open room: the membership question where a clan needs it, the join, and
 * then the {@link CatchUp}. Each entry is a new generation, and an answer to an older one dies.
 */
final class Admission {
  private final Session session;
  private final ChatSocket socket;
  private final HistoryService history;
  private final CurrentRoom current;
  private final CatchUp catchUp;
  private final Answers answers;

  Admission(
      Session session,
      ChatSocket socket,
      HistoryService history,
      CurrentRoom current,
      CatchUp catchUp,
      Answers answers) {
    this.session = session;
    this.socket = socket;
    this.history = history;
    this.current = current;
    this.catchUp = catchUp;
    this.answers = answers;
  }

  /** Enters the open room for the first time or again; the connection stands. */
  void enter(OpenRoom room) {
    long generation = current.renew();
    boolean wasIn = room.access() instanceof RoomAccess.Rejoining;
    if (wasIn || room.room().standing() == Room.Standing.MEMBER) {
      join(room, generation);
    } else {
      room.setAccess(new RoomAccess.Opening());
      askMembership(room, generation);
    }
  }

  /** Leaves the room at the server, if it is in there. */
  void leave(OpenRoom room) {
    socket.leave(room.id());
  }

  /** The event {@code clan-access-denied}, which does not name its clan: it means the open one. */
  void closed(AccessDenied reason) {
    OpenRoom room = current.open();
    boolean anAckTells =
        session.has(Feature.ACK) && room != null && room.access() instanceof RoomAccess.Opening;
    if (room != null && room.id().kind() == RoomKind.CLAN && !anAckTells) {
      deny(room, reason);
    }
  }

  /**
   * An {@code error} of a server that does not acknowledge, while the room is being opened.
   *
   * @return whether it was taken to mean the open room
   */
  boolean failed(ApiError error) {
    OpenRoom room = current.open();
    if (room == null || !(room.access() instanceof RoomAccess.Opening)) {
      return false;
    }
    current.renew();
    room.setAccess(new RoomAccess.Failed(new Failure(Failure.Kind.REFUSED, error.message())));
    return true;
  }

  private void askMembership(OpenRoom room, long generation) {
    answers.take(
        history.isMember(room.id(), session.user().id()),
        () -> current.isCurrent(generation),
        isMember -> {
          if (isMember) {
            join(room, generation);
          } else {
            deny(room, new AccessDenied(ErrorCode.NOT_MEMBER, ""));
          }
        },
        thrown -> deny(room, checkFailed(thrown)));
  }

  private static AccessDenied checkFailed(Throwable thrown) {
    String code =
        Failures.isRefusal(thrown, 401)
            ? ErrorCode.NOT_AUTHENTICATED
            : ErrorCode.MEMBERSHIP_CHECK_FAILED;
    return new AccessDenied(code, Objects.requireNonNullElse(Failures.of(thrown).words(), ""));
  }

  private void join(OpenRoom room, long generation) {
    var ack = socket.join(room.id());
    if (!session.has(Feature.ACK)) {
      // One socket's events are taken in order: whatever comes next finds the room joined.
      catchUp.run(room, generation);
      return;
    }
    answers.takeAck(
        ack,
        () -> current.isCurrent(generation),
        answer -> {
          switch (answer) {
            case JoinAck.Joined joined -> catchUp.run(room, generation);
            case JoinAck.Refused refused -> refuse(room, refused.error());
          }
        },
        thrown -> unanswered(room, generation, thrown));
  }

  private void unanswered(OpenRoom room, long generation, Throwable thrown) {
    if (thrown instanceof ConnectionLostException) {
      return; // The next connection enters again.
    }
    if (room.access() instanceof RoomAccess.Opening) {
      room.setAccess(new RoomAccess.Failed(Failures.of(thrown)));
    } else {
      join(room, generation);
    }
  }

  private void refuse(OpenRoom room, ApiError error) {
    String code = Objects.requireNonNullElse(error.code(), ErrorCode.ERROR);
    boolean closed = code.equals(ErrorCode.NOT_MEMBER) || code.equals(ErrorCode.ERROR);
    if (room.id().kind() == RoomKind.CLAN && closed) {
      deny(room, new AccessDenied(code, error.message()));
    } else {
      room.setAccess(new RoomAccess.Failed(new Failure(Failure.Kind.REFUSED, error.message())));
    }
  }

  private void deny(OpenRoom room, AccessDenied reason) {
    current.renew();
    room.setAccess(new RoomAccess.Denied(reason));
  }
}
