package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.logging.LogThrottle;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The application calls for one session, executed one after another on any free worker.
 * Thread-safe.
 */
final class Mailbox {
  private static final LogThrottle FAULTS = new LogThrottle(LoggerFactory.getLogger(Mailbox.class));

  private final Executor workers;
  private final int limit;
  private final Runnable relieved;
  private final Queue<Call> waiting = new ArrayDeque<>();
  private int waitingSize;
  private boolean running;
  private boolean full;

  private record Call(int size, Supplier<? extends CompletionStage<?>> task) {}

  /**
   * @param limit the total size of waiting calls from which on the mailbox counts as full; it still
   *     accepts more
   * @param relieved called on a worker when half of them are done
   */
  Mailbox(Executor workers, int limit, Runnable relieved) {
    this.workers = workers;
    this.limit = limit;
    this.relieved = relieved;
  }

  /** Adds a call of size 1; true when the sender should stop until {@code relieved} is called. */
  boolean add(Runnable call) {
    return add(1, call);
  }

  /** Adds a call with a size that reflects the memory it holds. */
  boolean add(int size, Runnable call) {
    return add(
        new Call(
            size,
            () -> {
              call.run();
              return CompletableFuture.completedStage(null);
            }));
  }

  /** Adds a call that delays those after it until its stage is complete. */
  boolean addUntilDone(Supplier<? extends CompletionStage<?>> call) {
    return add(new Call(1, call));
  }

  private boolean add(Call call) {
    boolean start;
    boolean nowFull;
    synchronized (this) {
      waiting.add(call);
      waitingSize += call.size();
      full |= waitingSize >= limit;
      nowFull = full;
      start = !running;
      running = true;
    }
    if (start) {
      workers.execute(this::run);
    }
    return nowFull;
  }

  private void run() {
    for (var call = next(); call != null; call = next()) {
      CompletableFuture<?> done = begin(call);
      if (!done.isDone()) {
        var _ = done.whenCompleteAsync((_, error) -> goOn(error), workers);
        return;
      }
      report(done.isCompletedExceptionally() ? done.exceptionNow() : null);
    }
  }

  private void goOn(@Nullable Throwable error) {
    report(error);
    run();
  }

  private static CompletableFuture<?> begin(Supplier<? extends CompletionStage<?>> call) {
    try {
      return call.get().toCompletableFuture();
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static void report(@Nullable Throwable error) {
    if (error != null) {
      FAULTS.error("A task of a socket failed", error);
    }
  }

  private @Nullable Supplier<? extends CompletionStage<?>> next() {
    Call call;
    boolean relief;
    synchronized (this) {
      call = waiting.poll();
      running = call != null;
      waitingSize -= call == null ? 0 : call.size();
      relief = full && waitingSize <= limit / 2;
      full &= !relief;
    }
    if (relief) {
      relieved.run();
    }
    return call == null ? null : call.task();
  }
}
