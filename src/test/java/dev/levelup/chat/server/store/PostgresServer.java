package dev.levelup.chat.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** Somebody changes what is in the tables, behind the servers' backs. */
  public static void change(String sql) {
    TABLES.useHandle(handle -> handle.execute(sql));
  }

  /** The folder that has all that is on its disk. */
  static Path data() {
    return ADMIN.withHandle(
        handle -> Path.of(handle.createQuery("show data_directory").mapTo(String.class).one()));
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

  /** Takes no writes any more, as one that has lost its part of leader to another. */
  public static void becomesReadOnly() {
    setReadOnly("on");
  }

  /** Takes writes again. */
  public static void becomesWritable() {
    setReadOnly("off");
  }

  private static void setReadOnly(String value) {
    admin("alter database " + DATABASE + " set default_transaction_read_only = " + value);
    goesAway();
    comesBack();
  }

  /** Its connections to servers stay, and nothing answers on them until they {@link #thaw}. */
  public static List<Long> freeze() {
    List<Long> backends =
        ADMIN.withHandle(
            handle ->
                handle
                    .createQuery("select pid from pg_stat_activity where datname = :name")
                    .bind("name", DATABASE)
                    .mapTo(Long.class)
                    .list());
    signal("STOP", backends);
    return backends;
  }

  /** They answer again. */
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
    ADMIN.useHandle(handle -> handle.execute(statement));
  }

  /** How another database, or another user, is named. */
  static String url(String user, String database) {
    return SERVER.getJdbcUrl(user, database);
  }

  /** Lets everybody in again. */
  public static void comesBack() {
    ADMIN.useHandle(
        handle -> handle.execute("alter database " + DATABASE + " allow_connections true"));
  }
}
