package dev.levelup.chat.server;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs an expensive check on request: one at a time, at most ten a second. All callers that ask
 * before a check begins share its result, so a result is never older than its request. Thread-safe;
 * never blocks.
 */
final class HealthProbe implements Supplier<CompletionStage<?>> {
  private static final long LEAST_NANOS_BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LONGEST_MILLIS = 1_500;

  private final Supplier<? extends CompletionStage<?>> attempt;
  private final ScheduledExecutorService timer;
  private @Nullable CompletableFuture<Object> next;
  private boolean running;
  private long lastBegin;

  HealthProbe(Supplier<? extends CompletionStage<?>> attempt, ScheduledExecutorService timer) {
    this.attempt = attempt;
    this.timer = timer;
    lastBegin = System.nanoTime() - LEAST_NANOS_BETWEEN;
  }

  /** Fails when the check fails or takes more than 1.5 s. */
  @Override
  public synchronized CompletionStage<?> get() {
    if (next == null) {
      next = new CompletableFuture<>();
      if (!running) {
        schedule();
      }
    }
    return next.copy().orTimeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void schedule() {
    running = true;
    long wait = lastBegin + LEAST_NANOS_BETWEEN - System.nanoTime();
    var _ = timer.schedule(this::begin, Math.max(0, wait), TimeUnit.NANOSECONDS);
  }

  private void begin() {
    CompletableFuture<Object> asked = take();
    var _ =
        attempt
            .get()
            .whenComplete(
                (_, failure) -> {
                  ended();
                  if (failure == null) {
                    asked.complete("");
                  } else {
                    asked.completeExceptionally(failure);
                  }
                });
  }

  private synchronized CompletableFuture<Object> take() {
    CompletableFuture<Object> asked = Objects.requireNonNull(next);
    next = null;
    lastBegin = System.nanoTime();
    return asked;
  }

  private synchronized void ended() {
    running = false;
    if (next != null) {
      schedule();
    }
  }
}
