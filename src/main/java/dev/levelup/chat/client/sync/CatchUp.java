package dev.levelup.chat.client.sync;

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
  private final RoomEntry entry;
  private final MissedMessages missing;
  private final Settling settling;
  private final Denial denial;
  private final Answers answers;
  private final Backoff backoff;

  CatchUp(
      RoomEntry entry,
      MissedMessages missing,
      Settling settling,
      Denial denial,
      Answers answers,
      Backoff backoff) {
    this.entry = entry;
    this.missing = missing;
    this.settling = settling;
    this.denial = denial;
    this.answers = answers;
    this.backoff = backoff;
  }

  /** Begins, for the room has been joined in that generation. */
  void run(long generation) {
    run(generation, 1);
  }

  private void run(long generation, int attempt) {
    int window = entry.timeline().window();
    answers.take(
        missing.fetch(entry.room()),
        () -> entry.isCurrent(generation),
        missed -> settle(generation, window, missed),
        thrown -> failed(generation, attempt, thrown));
  }

  private void settle(long generation, int window, Missed missed) {
    if (entry.timeline().window() != window) {
      run(generation); // The reader has jumped: other messages are missing now.
      return;
    }
    Missed left = settling.settle(missed);
    if (left != null) {
      answers.soon(() -> entry.isCurrent(generation), () -> settle(generation, window, left));
    }
  }

  private void failed(long generation, int attempt, Throwable thrown) {
    String words = Objects.requireNonNullElse(Failures.of(thrown).words(), "");
    if (entry.id().kind() == RoomKind.CLAN && Failures.isRefusal(thrown, 403)) {
      denial.deny(new AccessDenied(ErrorCode.NOT_MEMBER, words));
    } else if (Failures.isNotFound(thrown)) {
      denial.deny(new AccessDenied(ErrorCode.NOT_FOUND, words));
    } else if (entry.access().isFirstEntry()) {
      entry.move(new RoomAccess.Failed(Failures.of(thrown)));
    } else {
      answers.later(
          backoff.before(attempt),
          () -> entry.isCurrent(generation),
          () -> run(generation, attempt + 1));
    }
  }
}
