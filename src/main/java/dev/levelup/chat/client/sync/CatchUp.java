package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomKind;
import java.util.Objects;

/**
 * What follows a join: fetch what is missing, merge it with the live messages that were held back,
 * be in the room, and let the outbox out.
 */
final class CatchUp {
  private final MissedMessages missing;
  private final Settling settling;
  private final Denial denial;
  private final CurrentRoom current;
  private final Answers answers;
  private final Backoff backoff;

  CatchUp(
      MissedMessages missing,
      Settling settling,
      Denial denial,
      CurrentRoom current,
      Answers answers,
      Backoff backoff) {
    this.missing = missing;
    this.settling = settling;
    this.denial = denial;
    this.current = current;
    this.answers = answers;
    this.backoff = backoff;
  }

  /** Begins, for a room that has been joined in that generation. */
  void run(OpenRoom room, long generation) {
    run(room, generation, 1);
  }

  private void run(OpenRoom room, long generation, int attempt) {
    int window = room.timeline().window();
    answers.take(
        missing.fetch(room),
        () -> current.isCurrent(generation),
        missed -> settle(room, generation, window, missed),
        thrown -> failed(room, generation, attempt, thrown));
  }

  private void settle(OpenRoom room, long generation, int window, Missed missed) {
    if (room.timeline().window() != window) {
      run(room, generation); // The reader has jumped: other messages are missing now.
      return;
    }
    Missed left = settling.settle(room, missed);
    if (left != null) {
      answers.soon(
          () -> current.isCurrent(generation), () -> settle(room, generation, window, left));
    }
  }

  private void failed(OpenRoom room, long generation, int attempt, Throwable thrown) {
    String words = Objects.requireNonNullElse(Failures.of(thrown).words(), "");
    if (room.id().kind() == RoomKind.CLAN && Failures.isRefusal(thrown, 403)) {
      denial.deny(room, new AccessDenied(ErrorCode.NOT_MEMBER, words));
    } else if (Failures.isNotFound(thrown)) {
      denial.deny(room, new AccessDenied(ErrorCode.NOT_FOUND, words));
    } else if (room.access().isFirstEntry()) {
      room.setAccess(new RoomAccess.Failed(Failures.of(thrown)));
    } else {
      answers.later(
          backoff.before(attempt),
          () -> current.isCurrent(generation),
          () -> run(room, generation, attempt + 1));
    }
  }
}
