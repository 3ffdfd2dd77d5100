package dev.levelup.chat.server.store;

import java.nio.file.Path;

/** The databases that the server supports. */
public enum TestDatabase {
  SQLITE {
    @Override
    public String make(Path folder) {
      return folder.resolve("levelup.db").toString();
    }

    @Override
    String makeWithoutTables(Path folder) {
      return make(folder);
    }

    @Override
    public Store open(String database) {
      return SqliteStore.open(Path.of(database));
    }
  },
  POSTGRESQL {
    @Override
    public String make(Path folder) {
      return PostgresServer.emptyDatabase();
    }

    @Override
    String makeWithoutTables(Path folder) {
      return PostgresServer.databaseWithoutTables();
    }

    @Override
    public Store open(String database) {
      return PostgresStore.open(database);
    }
  };

  /**
   * Creates an empty database, and returns its path or URL.
   *
   * @param folder the test's own
   */
  public abstract String make(Path folder);

  /** As {@link #make}, but without tables. */
  abstract String makeWithoutTables(Path folder);

  /** Opens the store on a database. */
  public abstract Store open(String database);
}
