package dev.levelup.chat.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.sqlite.SQLiteConnection;

/**
 * A database without a disk and without a thread, which outlives the stores that are opened on it.
 * Tables, SQL and commit queue are the real ones; when the writer runs, and whether its commits
 * succeed, is up to the test.
 */
public final class MemoryDatabase implements AutoCloseable {
  /** Caches what it has parsed, because parsing takes most of the time. */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  private static final TemplateEngine FILLS_IN = new DefinedAttributeTemplateEngine();

  /** Most statements have no list, so there is nothing to render. */
  private static final TemplateEngine LISTS =
      (sql, context) -> sql.contains("(<") ? FILLS_IN.render(sql, context) : sql;

  private Connection connection;
  private final Jdbi reads;

  /** Copies the content of an {@link #image}. Thread-safe for one image. */
  public MemoryDatabase(byte[] image) throws SQLException {
    connection = connection(image);
    reads = jdbi();
  }

  private static Connection connection(byte[] image) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    connection.unwrap(SQLiteConnection.class).deserialize("main", image);
    return connection;
  }

  /** The content of the file of a closed {@link SqliteStore}. */
  public static byte[] image(Path file) throws SQLException {
    try (Connection source = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = source.createStatement()) {
      // An in-memory database has no write-ahead log.
      statement.execute("pragma journal_mode = delete");
      return source.unwrap(SQLiteConnection.class).serialize("main");
    }
  }

  /** The current content, for {@link #goBack}. */
  public byte[] copy() throws SQLException {
    return connection.unwrap(SQLiteConnection.class).serialize("main");
  }

  /** Replaces the content by a copy; no transaction may be running. */
  public void goBack(byte[] copy) throws SQLException {
    connection.close();
    connection = connection(copy);
  }

  /**
   * Opens a store.
   *
   * @param writer runs one task at a time, never inside the call
   * @param commits receives each commit, and runs it or throws
   */
  public Store open(Executor writer, Consumer<Runnable> commits) {
    Jdbi writes = jdbi();
    writes.setTransactionHandler(
        new DelegatingTransactionHandler(LocalTransactionHandler.binding()) {
          @Override
          public void commit(Handle handle) {
            commits.accept(() -> super.commit(handle));
          }
        });
    return new MemoryStore(
        new CommitQueue(writes, writer, ClaimLocks.NONE, Wiping.BY_ITSELF), reads);
  }

  private Jdbi jdbi() {
    Jdbi jdbi = Jdbi.create(new Present());
    jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER).setTemplateEngine(LISTS);
    return jdbi;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** The current connection, which no handle closes. */
  private final class Present implements ConnectionFactory {
    @Override
    public Connection openConnection() {
      return connection;
    }

    @Override
    public void closeConnection(Connection used) {
      // Closing it would delete the database.
    }
  }

  private record MemoryStore(CommitQueue writes, Jdbi reads) implements Store {
    @Override
    public <T> CompletableFuture<T> write(
        Claim claim, Function<Tables, T> work, Consumer<? super T> committed) {
      return writes.submit(claim, work, committed);
    }

    @Override
    public <T> T read(Function<Tables, T> work) {
      return reads.withHandle(handle -> work.apply(new Tables(handle)));
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
    public void wipe() {
      writes.wipe();
    }

    @Override
    public void close() {
      writes.close();
    }
  }
}
