package dev.levelup.chat.client.sync.keep;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.KeptPart;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what kept rooms lack: one request at a time, with pauses. What it has to know of a room
 * is in the store, so that it goes on where it stopped. On the FX thread.
 */
final class Fetcher {
  /** Between two requests. */
  static final Duration PAUSE = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

  private final KeptRooms rooms;
  private final FetchQueue queue;
  private final ChatStore store;
  private final Retry retry;
  private final FxAnswers answers;
  private final IdleTimes idle;
  private long turn;
  private boolean busy;

  Fetcher(
      KeptRooms rooms,
      FetchQueue queue,
      ChatStore store,
      Retry retry,
      FxAnswers answers,
      IdleTimes idle) {
    this.rooms = rooms;
    this.queue = queue;
    this.store = store;
    this.retry = retry;
    this.answers = answers;
    this.idle = idle;
    queue.setOnFilled(this::goOn);
  }

  /** Responses that are still to come are dropped; those rooms are to be looked at again. */
  void drop() {
    turn++;
    busy = false;
  }

  private BooleanSupplier still() {
    long mine = turn;
    return () -> mine == turn;
  }

  /** Looks at the next room, unless a request is under way. */
  void goOn() {
    Wanted next = queue.next();
    if (busy || next == null) {
      return;
    }
    busy = true;
    answers.take(
        store.kept(next.room()), still(), part -> take(next, part), thrown -> failed(next, thrown));
  }

  private void free() {
    busy = false;
    goOn();
  }

  private void take(Wanted next, Optional<KeptPart> found) {
    if (found.isEmpty() || !rooms.has(next)) {
      done(next);
    } else {
      take(next, found.get());
    }
  }

  private void take(Wanted next, KeptPart part) {
    rooms.show(next, part);
    if (rooms.mayFetch()) {
      idle.run(still(), () -> ask(next, part));
    } else {
      queue.remove(next);
      free();
    }
  }

  private void ask(Wanted next, KeptPart part) {
    CompletableFuture<Wanted.Answer> answer = next.ask(part);
    if (answer == null) {
      done(next);
    } else {
      answers.take(answer, still(), page -> take(next, page), thrown -> failed(next, thrown));
    }
  }

  private void take(Wanted next, Wanted.Answer answer) {
    retry.reset();
    next.answered(answer);
    BooleanSupplier still = still();
    answers.take(
        store.keep(next.room(), answer.content()),
        still,
        _ -> answers.later(PAUSE, still, () -> another(next)),
        thrown -> failed(next, thrown));
  }

  private void another(Wanted former) {
    queue.turn(former);
    free();
  }

  private void done(Wanted next) {
    queue.done(next);
    free();
  }

  private void failed(Wanted next, Throwable thrown) {
    if (Failures.isRefusal(thrown, 403) || Failures.isRefusal(thrown, 404)) {
      done(next); // The lists or an event say what that means.
      return;
    }
    LOG.info("The history of {} is fetched later: {}", next.room(), Failures.causes(thrown));
    retry.after(pauseOf(thrown), still(), () -> another(next));
  }

  private static @Nullable Duration pauseOf(Throwable thrown) {
    return ApiException.of(thrown) instanceof ApiException.Refused refused
        ? refused.retryAfter()
        : null;
  }
}
