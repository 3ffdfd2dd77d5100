package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.sync.connection.Backoff;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.history.CatchUpFetcher;
import dev.levelup.chat.client.sync.history.CatchUpResult;
import dev.levelup.chat.client.sync.history.MissedChanges;
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
  private final CatchUpFetcher fetcher;
  private final MissedChanges changes;
  private final Settling settling;
  private final RoomClosure closure;
  private final FxAnswers answers;
  private final Backoff backoff;

  CatchUp(
      RoomEntry entry,
      CatchUpFetcher fetcher,
      MissedChanges changes,
      Settling settling,
      RoomClosure closure,
      FxAnswers answers,
      Backoff backoff) {
    this.entry = entry;
    this.fetcher = fetcher;
    this.changes = changes;
    this.settling = settling;
    this.closure = closure;
    this.answers = answers;
    this.backoff = backoff;
  }

  /** Begins, for the room has been joined in that generation. */
  void run(long generation) {
    run(generation, 1);
  }

  private void run(long generation, int attempt) {
    int window = entry.timeline().loaded().window();
    answers.take(
        fetcher.fetch(entry.room()).thenCombine(changes.fetch(entry.timeline()), Found::new),
        () -> entry.isCurrent(generation),
        found -> take(generation, window, attempt, found),
        thrown -> failed(generation, attempt, thrown));
  }

  /** What was missed, and what has changed of what was not. */
  private record Found(CatchUpResult result, MissedChanges.Found changes) {
    /** Whether what is known would stay, though more of it has changed than was asked for. */
    boolean isTooMuch() {
      return !changes.isAll()
          && (result instanceof CatchUpResult.Rest || result instanceof CatchUpResult.Beginning);
    }
  }

  private void take(long generation, int window, int attempt, Found found) {
    if (!found.isTooMuch()) {
      settle(generation, window, found);
      return;
    }
    settling.forget();
    answers.take(
        fetcher.fetchAnew(entry.room()),
        () -> entry.isCurrent(generation),
        result -> settle(generation, window, new Found(result, MissedChanges.Found.NOTHING)),
        thrown -> failed(generation, attempt, thrown));
  }

  private void settle(long generation, int window, Found found) {
    if (entry.timeline().loaded().window() != window) {
      run(generation); // The reader has jumped: other messages are missing now.
      return;
    }
    CatchUpResult left = settling.settle(found.result(), found.changes());
    if (left != null) {
      answers.soon(
          () -> entry.isCurrent(generation),
          () -> settle(generation, window, new Found(left, found.changes())));
    }
  }

  private void failed(long generation, int attempt, Throwable thrown) {
    String words = Objects.requireNonNullElse(Failures.of(thrown).words(), "");
    if (entry.id().kind() == RoomKind.CLAN && Failures.isRefusal(thrown, 403)) {
      closure.deny(new AccessDenied(ErrorCode.NOT_MEMBER, words));
    } else if (Failures.isNotFound(thrown)) {
      closure.deny(new AccessDenied(ErrorCode.NOT_FOUND, words));
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
