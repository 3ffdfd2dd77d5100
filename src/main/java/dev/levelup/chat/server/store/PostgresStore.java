package dev.levelup.chat.server.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The store in a PostgreSQL database, which several servers may share: {@code seq} comes from the
 * room's row, and {@link Claim}s apply across the servers. While the database is down, reads and
 * writes fail; the connections are restored automatically.
 */
public final class PostgresStore {
  private static final int READERS = 4;
  private static final Pattern PLAIN = Pattern.compile("[\\w.-]+");

  private PostgresStore() {}

  /**
   * The time of a store's database. Blocks.
   *
   * @throws StoreException when the database fails
   */
  public static Instant time(Store store) {
    return store.read(
        tables ->
            tables
                .sql()
                .one(
                    "select clock_timestamp()",
                    row -> row.getObject(1, OffsetDateTime.class).toInstant()));
  }

  /** The host and database of a URL, for the log; without any possible password. */
  public static String place(String url) {
    try {
      PGSimpleDataSource source = PostgresConnections.source(url);
      String hosts = String.join(",", source.getServerNames());
      String name = String.valueOf(source.getDatabaseName());
      return Stream.of(hosts, name).allMatch(part -> PLAIN.matcher(part).matches())
          ? hosts + "/" + name
          : "";
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  /**
   * Connects and migrates the tables to the current schema.
   *
   * @param url {@code jdbc:postgresql://…}, with user and password if it needs them
   * @throws StoreException when the database cannot be opened; its message contains nothing of the
   *     URL
   */
  public static Store open(String url) {
    try {
      PGSimpleDataSource source = PostgresConnections.source(url);
      PostgresChecks.check(source);
      Migrations.run(source, "postgresql");
      return new DatabaseStore(
          PostgresConnections.writer(source),
          PostgresConnections.readers(source, READERS),
          new AdvisoryLocks(),
          Wiping.BY_ITSELF);
    } catch (IllegalArgumentException _) { // its message contains the URL with the password
      throw new StoreException("this is no URL of a PostgreSQL database");
    } catch (PoolInitializationException e) {
      throw new StoreException("cannot open the database", e);
    }
  }
}
