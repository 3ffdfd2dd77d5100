package dev.levelup.chat.server.store;

import dev.levelup.chat.server.logging.LogThrottle;
import dev.levelup.chat.server.logging.Outage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer (group commit): it runs all writes that were queued during the last sync in one
 * transaction, so they share one sync. A write completes only after its commit.
 */
final class CommitQueue {
  /** The most writes that may be queued; more are rejected, to bound memory. */
  static final int CAPACITY = 4096;

  private static final Logger LOG = LoggerFactory.getLogger(CommitQueue.class);
  private static final LogThrottle FAULTS = new LogThrottle(LOG);
  private static final int LARGEST_BATCH = 256;

  private final Transactions transactions;
  private final Executor writer;
  private final ClaimLocks locks;
  private final Wiping wiping;
  private final Queue<PendingWrite<?>> waiting = new ArrayDeque<>();
  private final Outage outage = new Outage(LOG, "The database cannot be written");
  private volatile CommitListener listener = (_, _) -> {};
  private boolean writing;
  private boolean closed;

  /** True at startup: a process that was killed may not have wiped what it erased. */
  private volatile boolean erased = true;

  private volatile boolean wipeDue;
  private final AtomicLong commits = new AtomicLong();
  private long committedWrites;

  /**
   * Creates an empty queue.
   *
   * @param writer runs one task at a time
   */
  CommitQueue(Transactions transactions, Executor writer, ClaimLocks locks, Wiping wiping) {
    this.transactions = transactions;
    this.writer = writer;
    this.locks = locks;
    this.wiping = wiping;
  }

  <T> CompletableFuture<T> submit(
      Claim claim, Function<Tables, T> work, Consumer<? super T> committed) {
    PendingWrite<T> write = new PendingWrite<>(claim, work, committed);
    if (!offer(write)) {
      write.fail(new StoreBusyException("the store takes no more writes now"));
    }
    return write.result();
  }

  private synchronized boolean offer(PendingWrite<?> write) {
    if (closed || waiting.size() == CAPACITY) {
      return false;
    }
    waiting.add(write);
    if (!writing) {
      writing = true;
      writer.execute(this::writeUntilEmpty);
    }
    return true;
  }

  /** Wipes erased content, if there is any, after the next commit, which this call ensures. */
  void wipe() {
    if (erased) {
      wipeDue = true;
      var _ = submit(Claim.HEALTH, _ -> true, _ -> {});
    }
  }

  private void wipeNow() {
    wipeDue = false;
    try {
      erased = !wiping.wipe(transactions);
    } catch (RuntimeException e) {
      FAULTS.error("Wiping erased text from the disk failed", e);
    }
  }

  /** Sets the commit listener. */
  void onCommit(CommitListener other) {
    listener = other;
  }

  /** How many writes wait for their commit. */
  synchronized int waiting() {
    return waiting.size();
  }

  /** Accepts no more writes; queued ones are still written. */
  synchronized void close() {
    closed = true;
  }

  private void writeUntilEmpty() {
    for (var batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
      write(batch);
    }
  }

  private synchronized List<PendingWrite<?>> nextBatch() {
    List<PendingWrite<?>> batch = new ArrayList<>();
    while (!waiting.isEmpty() && batch.size() < LARGEST_BATCH) {
      batch.add(waiting.remove());
    }
    writing = !batch.isEmpty();
    return batch;
  }

  @SuppressWarnings("CatchingUnchecked") // whatever happens, every future is completed
  private void write(List<PendingWrite<?>> batch) {
    long start = System.nanoTime();
    try {
      boolean erasing =
          transactions.run(
              sql -> {
                locks.take(sql, batch.stream().<Claim>map(PendingWrite::claim).toList());
                Tables tables = new Tables(sql);
                batch.forEach(each -> each.run(sql, tables));
                List<Wiping.Place> places = tables.changes().erased();
                wiping.erased(sql, places);
                return !places.isEmpty() || tables.searchBlocks().hasErased();
              });
      locks.committed();
      erased |= erasing;
    } catch (Exception | Error e) {
      StoreException failure = new StoreException("the database could not commit", e);
      outage.failed(failure.why());
      if (failure.fault().isEmpty()) {
        FAULTS.error("A commit failed", e);
      }
      batch.forEach(each -> each.fail(failure));
      return;
    }
    outage.worked();
    commits.incrementAndGet();
    committedWrites += batch.size();
    listener.committed(batch.size(), Duration.ofNanos(System.nanoTime() - start));
    batch.forEach(PendingWrite::settle);
    if (wipeDue) {
      wipeNow();
    }
  }

  /** How many commits there were. Called on any thread. */
  long commits() {
    return commits.get();
  }

  /** Logs how many writes shared a commit. On the writer only, or after it has ended. */
  void logTotals() {
    LOG.info("{} writes in {} commits", committedWrites, commits);
  }
}
