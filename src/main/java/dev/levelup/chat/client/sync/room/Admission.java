package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import java.util.Objects;

/**
 * Enters a room: the membership request if a clan needs it, then the {@link Joining}. Each entry is
 * a new generation; responses for an older one are dropped.
 */
final class Admission {
  private final Session session;
  private final HistoryService history;
  private final RoomEntry entry;
  private final Joining joining;
  private final RoomClosure closure;
  private final FxAnswers answers;

  Admission(
      ServerLink link, RoomEntry entry, Joining joining, RoomClosure closure, FxAnswers answers) {
    this.session = link.session();
    this.history = link.history();
    this.entry = entry;
    this.joining = joining;
    this.closure = closure;
    this.answers = answers;
  }

  /** Enters the room for the first time or again. Requires a connection. */
  void enter() {
    long generation = entry.renew();
    if (entry.room().room().isOpen() || entry.access().isReentry()) {
      joining.join(generation);
    } else {
      entry.move(new RoomAccess.Asking());
      askMembership(generation);
    }
  }

  /** Leaves the room at the server. */
  void leave() {
    joining.leave();
  }

  /**
   * Handles an {@code error} event that may be about the entry, from a server without
   * acknowledgements.
   *
   * @return whether it was taken as that
   */
  boolean failed(ApiError error) {
    if (!entry.access().isFirstEntry()) {
      return false;
    }
    entry.renew();
    entry.move(new RoomAccess.Failed(new Failure(Failure.Kind.REFUSED, error.message())));
    return true;
  }

  private void askMembership(long generation) {
    answers.take(
        history.isMember(entry.id(), session.user().id()),
        () -> entry.isCurrent(generation),
        isMember -> {
          if (isMember) {
            joining.join(generation);
          } else {
            closure.deny(new AccessDenied(ErrorCode.NOT_MEMBER, ""));
          }
        },
        thrown -> closure.deny(checkFailed(thrown)));
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
