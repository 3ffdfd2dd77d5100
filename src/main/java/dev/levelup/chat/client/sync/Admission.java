package dev.levelup.chat.client.sync;

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
import java.util.Objects;

/**
 * Gets the user into the open room: the membership question where a clan needs it, then the {@link
 * Joining}. Each entry is a new generation, and an answer to an older one dies.
 */
final class Admission {
  private final Session session;
  private final HistoryService history;
  private final CurrentRoom current;
  private final Joining joining;
  private final Denial denial;
  private final Answers answers;

  Admission(Line line, CurrentRoom current, Joining joining, Denial denial, Answers answers) {
    this.session = line.session();
    this.history = line.history();
    this.current = current;
    this.joining = joining;
    this.denial = denial;
    this.answers = answers;
  }

  /** Enters the open room for the first time or again; the connection stands. */
  void enter(OpenRoom room) {
    long generation = current.renew();
    if (room.access().isReentry() || room.room().standing() == Room.Standing.MEMBER) {
      joining.join(room, generation);
    } else {
      room.setAccess(new RoomAccess.Asking());
      askMembership(room, generation);
    }
  }

  /** Leaves the room at the server, if it is in there. */
  void leave(OpenRoom room) {
    joining.leave(room);
  }

  /**
   * An {@code error} of a server that does not acknowledge, while the room is being opened.
   *
   * @return whether it was taken to mean the open room
   */
  boolean failed(ApiError error) {
    OpenRoom room = current.open();
    if (room == null || !room.access().isFirstEntry()) {
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
            joining.join(room, generation);
          } else {
            denial.deny(room, new AccessDenied(ErrorCode.NOT_MEMBER, ""));
          }
        },
        thrown -> denial.deny(room, checkFailed(thrown)));
  }

  private static AccessDenied checkFailed(Throwable thrown) {
    String words = Objects.requireNonNullElse(Failures.of(thrown).words(), "");
    if (Failures.isNotFound(thrown)) {
      return new AccessDenied(ErrorCode.NOT_FOUND, words);
    }
    return new AccessDenied(
        Failures.isRefusal(thrown, 401)
            ? ErrorCode.NOT_AUTHENTICATED
            : ErrorCode.MEMBERSHIP_CHECK_FAILED,
        words);
  }
}
