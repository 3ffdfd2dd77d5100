package dev.levelup.chat.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A database without a disk and without a thread, which outlives the stores that are opened on it.
 * Tables, SQL and commit queue are the real ones; when the writer runs, and whether its commits
 * succeed, is up to the test.
 */
public final class MemoryDatabase implements AutoCloseable {
  private Lent connection;

  /** Copies the content of an {@link #image}. Thread-safe for one image. */
  public MemoryDatabase(byte[] image) throws SQLException {
    connection = new Lent(image);
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
    return connection.serialize("main");
  }

  /** Replaces the content by a copy; no transaction may be running. */
  public void goBack(byte[] copy) throws SQLException {
    connection.end();
    connection = new Lent(copy);
  }

  /**
   * Opens a store.
   *
   * @param writer runs one task at a time, never inside the call
   * @param commits receives each commit, and runs it or throws
   */
  public Store open(Executor writer, Consumer<Runnable> commits) {
    Transactions writes =
        new Transactions(new Present()) {
          @Override
          void commit(Connection used) {
            commits.accept(() -> commitNow(used));
          }
        };
    return new MemoryStore(
        new CommitQueue(writes, writer, ClaimLocks.NONE, Wiping.BY_ITSELF), this);
  }

  private static void commitNow(Connection used) {
    try {
      used.commit();
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.end();
  }

  /** Gives the current connection. */
  private final class Present extends SQLiteDataSource {
    @Override
    public SQLiteConnection getConnection() {
      return connection;
    }
  }

  /** A connection that stays open when its user closes it, since the database would be deleted. */
  private static final class Lent extends JDBC4Connection {
    Lent(byte[] image) throws SQLException {
      super("jdbc:sqlite::memory:", ":memory:", new Properties());
      deserialize("main", image);
    }

    @Override
    public void close() throws SQLException {
      setAutoCommit(true);
    }

    private void end() throws SQLException {
      super.close();
    }
  }

  private record MemoryStore(CommitQueue writes, MemoryDatabase database) implements Store {
    @Override
    public <T> CompletableFuture<T> write(
        Claim claim, Function<Tables, T> work, Consumer<? super T> committed) {
      return writes.submit(claim, work, committed);
    }

    @Override
    public <T> T read(Function<Tables, T> work) {
      return work.apply(new Tables(new Sql(database.connection)));
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
    }
  }
}
