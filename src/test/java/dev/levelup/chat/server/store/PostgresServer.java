package dev.levelup.chat.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Jdbi;

/**
 * A real PostgreSQL with one database for our tables, started when the first test asks for it; it
 * ends with the tests. It syncs nothing to the disk.
 */
public final class PostgresServer {
  private static final String DATABASE = "levelup";
  private static final EmbeddedPostgres SERVER = start();
  private static final Jdbi ADMIN = Jdbi.create(SERVER.getPostgresDatabase());
  private static final Jdbi TABLES = Jdbi.create(SERVER.getDatabase("postgres", DATABASE));

  static {
    ADMIN.useHandle(handle -> handle.execute("create database " + DATABASE));
    PostgresStore.open(url()).close();
  }

  private PostgresServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empties the tables, and answers where they are. One test at a time has them. */
  public static String emptyDatabase() {
    TABLES.useHandle(
        handle ->
            handle.execute(
                """
                do $$ begin execute (
                  select 'truncate ' || string_agg(tablename, ', ') || ' restart identity'
                  from pg_tables
                  where schemaname = 'public' and tablename not in ('flyway_schema_history', 'epoch'));
                end $$"""));
    return url();
  }

  private static String url() {
    return SERVER.getJdbcUrl("postgres", DATABASE);
  }

  /** Cuts all connections, and lets none in until it {@link #comesBack}. */
  public static void goesAway() {
    ADMIN.useHandle(
        handle -> {
          handle.execute("alter database " + DATABASE + " allow_connections false");
          handle.execute(
              "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = ?",
              DATABASE);
        });
  }

  /** Lets everybody in again. */
  public static void comesBack() {
    ADMIN.useHandle(
        handle -> handle.execute("alter database " + DATABASE + " allow_connections true"));
  }
}
