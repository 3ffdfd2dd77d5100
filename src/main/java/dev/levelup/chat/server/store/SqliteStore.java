package dev.levelup.chat.server.store;

import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;

/**
 * The store in one SQLite file. Its write-ahead log is synced at every commit, so what is committed
 * outlives the process and the machine. Readers have connections of their own and see the last
 * commit.
 */
public final class SqliteStore {
  private static final int READERS = 4;

  private SqliteStore() {}

  /**
   * Opens the file, makes it if it is not there, and brings its tables up to date. Only one process
   * at a time may have it open.
   *
   * @throws StoreException when the file cannot be opened or is not such a database
   */
  public static Store open(Path file) {
    NativeLibrary.loadFrom(file.toAbsolutePath().resolveSibling(""));
    try {
      DatabaseStore.migrate(SqliteConnections.writing(file), "sqlite");
    } catch (FlywayException e) {
      throw new StoreException("cannot open the database " + file, e);
    }
    return new DatabaseStore(
        SqliteConnections.writer(file), SqliteConnections.readers(file, READERS), ClaimLocks.NONE);
  }
}
