package dev.levelup.chat.server.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The store in one SQLite file. Its write-ahead log is synced at every commit, so committed writes
 * survive a crash of the process or the machine. Readers have separate connections and see the last
 * commit.
 */
public final class SqliteStore {
  private static final int READERS = 4;

  private SqliteStore() {}

  /**
   * Opens or creates the file and migrates its tables to the current schema. Only one process at a
   * time may have it open.
   *
   * @throws StoreException when the file cannot be opened or is not such a database
   */
  public static Store open(Path file) {
    NativeLibrary.loadFrom(file.toAbsolutePath().resolveSibling(""));
    try {
      PrivateFiles.createFile(file);
    } catch (IOException e) {
      throw new StoreException("cannot make the database " + file, e);
    }
    Migrations.run(SqliteConnections.writing(file), "sqlite");
    try {
      return new DatabaseStore(
          SqliteConnections.writer(file),
          SqliteConnections.readers(file, READERS),
          new SqliteTurns(file),
          new SqliteWiping());
    } catch (PoolInitializationException e) {
      throw new StoreException("cannot connect to the database", e);
    }
  }
}
