package dev.levelup.chat.server.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Transactions in a database that servers may be using, without opening it as a server. */
public final class OneTransaction {
  private final DataSource reading;
  private final DataSource writing;
  private final ClaimLocks locks;

  private OneTransaction(DataSource reading, DataSource writing, ClaimLocks locks) {
    this.reading = reading;
    this.writing = writing;
    this.locks = locks;
  }

  /** In an existing SQLite file. */
  public static OneTransaction inSqlite(Path file) {
    return new OneTransaction(
        SqliteConnections.reading(file), SqliteConnections.writing(file), new SqliteTurns(file));
  }

  /**
   * In a PostgreSQL database.
   *
   * @param url {@code jdbc:postgresql://…}
   * @throws StoreException when it is no such URL; its message contains nothing of the URL
   */
  public static OneTransaction inPostgres(String url) {
    try {
      DataSource source = PostgresConnections.source(url);
      return new OneTransaction(source, source, new AdvisoryLocks());
    } catch (IllegalArgumentException _) { // its message contains the URL with the password
      throw new StoreException("this is no URL of a PostgreSQL database");
    }
  }

  /**
   * Writes, while no server writes.
   *
   * @param work must not block, and erases no message; when it throws, nothing is written
   * @throws StoreException when the database is not writable, or no server has created its tables
   */
  public <T> T write(Function<Tables, T> work) {
    return run(
        writing,
        sql -> {
          locks.take(sql, List.of(Claim.EVERYTHING));
          return work.apply(new Tables(sql));
        });
  }

  /**
   * Reads.
   *
   * @throws StoreException when the database is not readable, or no server has created its tables
   */
  public <T> T read(Function<Tables, T> work) {
    return run(reading, sql -> work.apply(new Tables(sql)));
  }

  private static <T> T run(DataSource source, Function<Sql, T> work) {
    try {
      return new Transactions(source).run(work);
    } catch (UncheckedSqlException e) {
      throw new StoreException("the database failed", e);
    }
  }
}
