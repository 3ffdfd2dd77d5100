package dev.levelup.chat.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real PostgreSQL with one database for the tables, started when the first test needs it; it ends
 * with the tests. It runs without fsync.
 */
public final class PostgresServer {
  private static final String DATABASE = "levelup";
  private static final String WITHOUT_TABLES = "older";
  private static final EmbeddedPostgres SERVER = start();
  private static final Transactions ADMIN = new Transactions(SERVER.getPostgresDatabase());
  private static final Transactions TABLES =
      new Transactions(SERVER.getDatabase("postgres", DATABASE));

  static {
    admin("create database " + DATABASE);
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

  /** Empties the tables, and returns the database's URL. Only one test may use it at a time. */
  public static String emptyDatabase() {
    change(
        """
                do $$ begin execute (
                  select 'truncate ' || string_agg(tablename, ', ') || ' restart identity'
                  from pg_tables
                  where schemaname = 'public' and tablename not in ('flyway_schema_history', 'epoch'));
                end $$""");
    return url();
  }

  /** Creates a database without tables, in place of the former one, and returns its URL. */
  static String databaseWithoutTables() {
    admin("drop database if exists " + WITHOUT_TABLES + " with (force)");
    admin("create database " + WITHOUT_TABLES);
    return url("postgres", WITHOUT_TABLES);
  }

  private static String url() {
    return SERVER.getJdbcUrl("postgres", DATABASE);
  }

  /** Changes the tables directly, without the servers' knowledge. */
  public static void change(String sql) {
    TABLES.outside(each -> each.run(sql));
  }

  /** The folder with all its data. */
  static Path data() {
    return ADMIN.outside(sql -> Path.of(sql.text("show data_directory")));
  }

  /** Closes all connections, and refuses new ones until {@link #comesBack}. */
  public static void goesAway() {
    admin("alter database " + DATABASE + " allow_connections false");
    admin(
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '%s'"
            .formatted(DATABASE));
  }

  /** Refuses writes, as a former leader does after a failover. */
  public static void becomesReadOnly() {
    setReadOnly("on");
  }

  /** Accepts writes again. */
  public static void becomesWritable() {
    setReadOnly("off");
  }

  private static void setReadOnly(String value) {
    admin("alter database " + DATABASE + " set default_transaction_read_only = " + value);
    goesAway();
    comesBack();
  }

  /** Its connections to servers stay open but do not respond until {@link #thaw}. */
  public static List<Long> freeze() {
    List<Long> backends =
        ADMIN.outside(
            sql ->
                sql.all(
                    "select pid from pg_stat_activity where datname = ?",
                    row -> row.getLong(1),
                    DATABASE));
    signal("STOP", backends);
    return backends;
  }

  /** The connections respond again. */
  public static void thaw(List<Long> backends) {
    signal("CONT", backends);
  }

  private static void signal(String name, List<Long> processes) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(pid -> command.add(pid.toString()));
    try {
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement as the database's owner. */
  static void admin(String statement) {
    ADMIN.outside(sql -> sql.run(statement));
  }

  /** The URL for another database or another user. */
  static String url(String user, String database) {
    return SERVER.getJdbcUrl(user, database);
  }

  /** Accepts connections again. */
  public static void comesBack() {
    admin("alter database " + DATABASE + " allow_connections true");
  }
}
