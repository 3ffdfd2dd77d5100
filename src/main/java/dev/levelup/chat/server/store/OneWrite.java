package dev.levelup.chat.server.store;

import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;

/** One write to a database while a server may be using it. */
public final class OneWrite {
  private OneWrite() {}

  /**
   * Writes to an existing SQLite file.
   *
   * @param work must not block; when it throws, nothing is written
   * @throws StoreException when the file is not writable, or no server has created its tables
   */
  public static <T> T toSqlite(Path file, Function<Tables, T> work) {
    return to(SqliteConnections.writing(file), work);
  }

  /**
   * Writes to a PostgreSQL database.
   *
   * @param url {@code jdbc:postgresql://…}
   * @param work must not block; when it throws, nothing is written
   * @throws StoreException when the database is not writable, or no server has created its tables;
   *     its message contains nothing of the URL
   */
  public static <T> T toPostgres(String url, Function<Tables, T> work) {
    try {
      return to(PostgresConnections.source(url), work);
    } catch (IllegalArgumentException _) { // its message contains the URL with the password
      throw new StoreException("this is no URL of a PostgreSQL database");
    }
  }

  private static <T> T to(DataSource source, Function<Tables, T> work) {
    try {
      return new Transactions(source).run(sql -> work.apply(new Tables(sql)));
    } catch (UncheckedSqlException e) {
      throw new StoreException("could not write to the database", e);
    }
  }
}
