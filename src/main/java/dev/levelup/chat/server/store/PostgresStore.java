package dev.levelup.chat.server.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The store in a PostgreSQL database, which several servers may share: {@code seq} comes from the
 * room's row, and {@link Claim}s hold between the servers. While the database is away reads and
 * writes fail; the connections come back by themselves.
 */
public final class PostgresStore {
  private static final int READERS = 4;

  private PostgresStore() {}

  /**
   * Connects, and brings the tables up to date.
   *
   * @param url {@code jdbc:postgresql://…}, with user and password if it needs them
   * @throws StoreException when the database cannot be had; its message has nothing of the URL
   */
  public static Store open(String url) {
    try {
      PGSimpleDataSource source = PostgresConnections.source(url);
      DatabaseStore.migrate(source, "postgresql");
      return new DatabaseStore(
          PostgresConnections.writer(source),
          PostgresConnections.readers(source, READERS),
          new AdvisoryLocks());
    } catch (IllegalArgumentException e) { // it repeats the URL, password and all
      throw new StoreException("this is no URL of a PostgreSQL database");
    } catch (FlywayException | PoolInitializationException e) {
      throw new StoreException("cannot open the database", e);
    }
  }
}
