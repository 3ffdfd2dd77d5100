package dev.levelup.chat.server.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** The store on a database of either kind: one writer, and connections of their own for reads. */
final class DatabaseStore implements Store {
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi reads;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("store-writer").factory());
  private final CommitQueue writes;

  /** Owns the connections from now on. */
  DatabaseStore(HikariDataSource writing, HikariDataSource reading, ClaimLocks locks) {
    this.writing = writing;
    this.reading = reading;
    reads = jdbi(reading);
    writes = new CommitQueue(jdbi(writing), writer, locks);
  }

  /**
   * Brings the tables up to date.
   *
   * @param dialect the folder of the database's own statements
   */
  static void migrate(DataSource source, String dialect) {
    Flyway.configure(DatabaseStore.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:dev/levelup/chat/server/store/" + dialect)
        .load()
        .migrate();
  }

  static Jdbi jdbi(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.registerArgument(new TextArgument());
    // What people wrote does not belong into exceptions, which end in the log.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  @Override
  public <T> CompletableFuture<T> write(
      Claim claim, Function<Tables, T> work, Consumer<? super T> committed) {
    return writes.submit(claim, work, committed);
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    try {
      return reads.inTransaction(handle -> work.apply(new Tables(handle)));
    } catch (JdbiException e) {
      throw new StoreException("a read failed", e);
    }
  }

  @Override
  public void onCommit(CommitListener listener) {
    writes.onCommit(listener);
  }

  @Override
  public int waitingWrites() {
    return writes.waiting();
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
