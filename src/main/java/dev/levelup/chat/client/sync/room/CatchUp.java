package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import dev.levelup.chat.client.sync.history.CatchUpFetcher;
import dev.levelup.chat.client.sync.history.CatchUpResult;
import dev.levelup.chat.client.sync.history.MissedChanges;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomKind;
import java.util.Objects;

/**
 * What follows a join: fetches what is missing, merges it with the live events that were held, sets
 * the room as joined, and sends what is in the outbox.
 */
final class CatchUp {
  private final RoomEntry entry;
  private final CatchUpFetcher fetcher;
  private final MissedChanges changes;
  private final EntryCompletion completion;
  private final RoomClosure closure;
  private final FxAnswers answers;
  private final Retry retry;

  CatchUp(
      RoomEntry entry,
      CatchUpFetcher fetcher,
      MissedChanges changes,
      EntryCompletion completion,
      RoomClosure closure,
      FxAnswers answers,
      Retry retry) {
    this.entry = entry;
    this.fetcher = fetcher;
    this.changes = changes;
    this.completion = completion;
    this.closure = closure;
    this.answers = answers;
    this.retry = retry;
  }

  /** Begins, after the room was joined in that generation. */
  void run(long generation) {
    retry.reset();
    fetch(generation);
  }

  private void fetch(long generation) {
    int window = entry.timeline().loaded().window();
    answers.take(
        fetcher.fetch(entry.room()).thenCombine(changes.fetch(entry.timeline()), Found::new),
        () -> entry.isCurrent(generation),
        found -> take(generation, window, found),
        thrown -> failed(generation, thrown));
  }

  /** The missed messages, and the changes of the known ones. */
  private record Found(CatchUpResult result, MissedChanges.Found changes) {
    /** Whether the known messages would stay although not all changes of them were fetched. */
    boolean isTooMuch() {
      return !changes.isAll()
          && (result instanceof CatchUpResult.Rest || result instanceof CatchUpResult.Beginning);
    }
  }

  private void take(long generation, int window, Found found) {
    if (!found.isTooMuch()) {
      complete(generation, window, found);
      return;
    }
    completion.forget();
    answers.take(
        fetcher.fetchAnew(entry.room()),
        () -> entry.isCurrent(generation),
        result -> complete(generation, window, new Found(result, MissedChanges.Found.NOTHING)),
        thrown -> failed(generation, thrown));
  }

  private void complete(long generation, int window, Found found) {
    boolean hasJumped = entry.timeline().loaded().window() != window;
    if (hasJumped || !CatchUpFetcher.suits(found.result(), entry.room())) {
      run(generation); // Other messages are missing now.
      return;
    }
    CatchUpResult left = completion.complete(found.result(), found.changes());
    if (left != null) {
      answers.soon(
          () -> entry.isCurrent(generation),
          () -> complete(generation, window, new Found(left, found.changes())));
    }
  }

  private void failed(long generation, Throwable thrown) {
    String words = Objects.requireNonNullElse(Failures.of(thrown).words(), "");
    if (entry.id().kind() == RoomKind.CLAN && Failures.isRefusal(thrown, 403)) {
      closure.deny(new AccessDenied(ErrorCode.NOT_MEMBER, words));
    } else if (Failures.isNotFound(thrown)) {
      closure.deny(new AccessDenied(ErrorCode.NOT_FOUND, words));
    } else if (entry.access().isFirstEntry()) {
      entry.move(new RoomAccess.Failed(Failures.of(thrown)));
    } else {
      retry.later(() -> entry.isCurrent(generation), () -> fetch(generation));
    }
  }
}
