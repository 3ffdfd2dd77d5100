package dev.levelup.chat.server.store;

import dev.levelup.chat.server.logging.LogThrottle;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A queued write: it runs in a batch and completes when the batch is committed. */
final class PendingWrite<T> {
  private static final LogThrottle FAULTS =
      new LogThrottle(LoggerFactory.getLogger(PendingWrite.class));

  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Claim claim;
  private final Function<Tables, T> work;
  private final Consumer<? super T> committed;
  private @Nullable Runnable outcome;

  PendingWrite(Claim claim, Function<Tables, T> work, Consumer<? super T> committed) {
    this.claim = claim;
    this.work = work;
    this.committed = committed;
  }

  Claim claim() {
    return claim;
  }

  CompletableFuture<T> result() {
    return result;
  }

  /** Runs inside the transaction of the batch. A failure rolls back this write only. */
  void run(Sql sql, Tables tables) {
    sql.run("savepoint one_write");
    try {
      T value = work.apply(tables);
      outcome = () -> succeed(value);
    } catch (RuntimeException e) {
      if (StoreFault.of(e).isPresent()) {
        throw e; // the batch's other writes would fail, too
      }
      undo(sql, e);
      outcome = () -> fail(e);
      return;
    }
    sql.run("release savepoint one_write");
  }

  private static void undo(Sql sql, RuntimeException cause) {
    try {
      sql.run("rollback to savepoint one_write");
    } catch (UncheckedSqlException e) {
      // On a full disk SQLite rolls back the whole transaction: the batch fails with the cause.
      cause.addSuppressed(e);
      throw cause;
    }
  }

  /** Reports the result, once the batch is committed. */
  void settle() {
    if (outcome != null) {
      outcome.run();
    }
  }

  void fail(Throwable cause) {
    if (cause instanceof UncheckedSqlException) {
      FAULTS.error("A write failed", cause);
      result.completeExceptionally(new StoreException("a write failed", cause));
    } else {
      result.completeExceptionally(cause);
    }
  }

  private void succeed(T value) {
    try {
      committed.accept(value);
    } catch (RuntimeException e) {
      // The write is durable even if its listener fails; the writer must keep running.
      FAULTS.error("A listener of commits failed", e);
    }
    result.complete(value);
  }
}
