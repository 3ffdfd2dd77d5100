package dev.levelup.chat.server.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.levelup.chat.server.logging.Outage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store on a database of either kind: one writer, and separate connections for reads. */
final class DatabaseStore implements Store {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseStore.class);

  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Transactions reads;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("store-writer").factory());
  private final CommitQueue writes;
  private final Outage outage = new Outage(LOG, "The database cannot be read");

  /** Owns the connections. */
  DatabaseStore(
      HikariDataSource writing, HikariDataSource reading, ClaimLocks locks, Wiping wiping) {
    this.writing = writing;
    this.reading = reading;
    reads = new Transactions(reading);
    writes = new CommitQueue(new Transactions(writing), writer, locks, wiping);
  }

  @Override
  public <T> CompletableFuture<T> write(
      Claim claim, Function<Tables, T> work, Consumer<? super T> committed) {
    return writes.submit(claim, work, committed);
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    try {
      T result = reads.run(sql -> work.apply(new Tables(sql)));
      outage.worked();
      return result;
    } catch (UncheckedSqlException e) {
      StoreException failure = new StoreException("a read failed", e);
      outage.failed(failure.why());
      throw failure;
    }
  }

  @Override
  public void onCommit(CommitListener listener) {
    writes.onCommit(listener);
  }

  @Override
  public long commits() {
    return writes.commits();
  }

  @Override
  public int waitingWrites() {
    return writes.waiting();
  }

  @Override
  public void wipe() {
    writes.wipe();
  }

  @Override
  public void close() {
    writes.close();
    writer.close();
    writes.logTotals();
    reading.close();
    writing.close();
  }
}
