package dev.levelup.chat.server.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteDataSource;

/**
 * The store in one SQLite file. Its write-ahead log is synced at every commit, so what is committed
 * outlives the process and the machine. Readers have connections of their own and see the last
 * commit.
 */
public final class SqliteStore implements Store {
  private static final int READERS = 4;

  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi reads;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("store-writer").factory());
  private final CommitQueue writes;

  private SqliteStore(Path file) {
    writing = SqliteConnections.writer(file);
    reading = SqliteConnections.readers(file, READERS);
    reads = jdbi(reading);
    writes = new CommitQueue(jdbi(writing), writer);
  }

  /**
   * Opens the file, makes it if it is not there, and brings its tables up to date. Only one process
   * at a time may have it open.
   *
   * @throws StoreException when the file cannot be opened or is not such a database
   */
  public static SqliteStore open(Path file) {
    try {
      migrate(SqliteConnections.writing(file));
      return new SqliteStore(file);
    } catch (FlywayException e) {
      throw new StoreException("cannot open the database " + file, e);
    }
  }

  private static void migrate(SQLiteDataSource source) {
    Flyway.configure(SqliteStore.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:dev/levelup/chat/server/store/sqlite")
        .load()
        .migrate();
  }

  private static Jdbi jdbi(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    // What people wrote does not belong into exceptions, which end in the log.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  @Override
  public <T> CompletableFuture<T> write(Function<Tables, T> work, Consumer<? super T> committed) {
    return writes.submit(work, committed);
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
  public void close() {
    writes.close();
    writer.close();
    writes.logTotals();
    reading.close();
    writing.close();
  }
}
