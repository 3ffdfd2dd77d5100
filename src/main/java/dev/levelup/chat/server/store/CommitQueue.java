package dev.levelup.chat.server.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer. It takes whatever has queued up while it waited for the disk, runs it in one
 * transaction, and so pays for one sync however many there are. Nobody hears of a write before that
 * commit.
 */
final class CommitQueue implements AutoCloseable {
  /** How many writes may wait; more are refused rather than kept in memory. */
  static final int CAPACITY = 4096;

  private static final Logger LOG = LoggerFactory.getLogger(CommitQueue.class);
  private static final int LARGEST_BATCH = 256;

  private final Jdbi jdbi;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<PendingWrite<?>> waiting = new ArrayDeque<>();
  private final Thread thread;
  private boolean closed;

  CommitQueue(Jdbi jdbi) {
    this.jdbi = jdbi;
    thread = Thread.ofPlatform().name("store-writer").start(this::writeUntilClosed);
  }

  <T> CompletableFuture<T> submit(Function<Tables, T> work, Consumer<? super T> committed) {
    PendingWrite<T> write = new PendingWrite<>(work, committed);
    if (!offer(write)) {
      write.fail(new StoreBusyException("the store takes no more writes now"));
    }
    return write.result();
  }

  private boolean offer(PendingWrite<?> write) {
    lock.lock();
    try {
      if (closed || waiting.size() == CAPACITY) {
        return false;
      }
      changed.signal();
      return waiting.add(write);
    } finally {
      lock.unlock();
    }
  }

  /** Writes what is queued, and ends. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilClosed() {
    List<PendingWrite<?>> batch = nextBatch();
    while (!batch.isEmpty()) {
      write(batch);
      batch = nextBatch();
    }
  }

  /** Waits for the next writes; none are left once it answers with none. */
  private List<PendingWrite<?>> nextBatch() {
    List<PendingWrite<?>> batch = new ArrayList<>();
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      while (!waiting.isEmpty() && batch.size() < LARGEST_BATCH) {
        batch.add(waiting.remove());
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // whatever happens, every future is completed
  private void write(List<PendingWrite<?>> batch) {
    try {
      jdbi.useTransaction(
          handle -> {
            Tables tables = new Tables(handle);
            batch.forEach(each -> each.run(handle, tables));
          });
    } catch (Exception | Error e) {
      LOG.error("could not commit {} writes", batch.size(), e);
      StoreException failure = new StoreException("the database could not commit", e);
      batch.forEach(each -> each.fail(failure));
      return;
    }
    batch.forEach(PendingWrite::settle);
  }
}
