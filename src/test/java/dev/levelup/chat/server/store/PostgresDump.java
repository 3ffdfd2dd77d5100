package dev.levelup.chat.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Stands for {@code pg_dump} and its restore, which the tests' PostgreSQL does not bring along.
 * Like them it takes the rows of every table in one snapshot, as text, with {@code copy}; and the
 * next values of the sequences. Unlike them it does not take the tables' definitions: these come
 * from the migrations. What is not in a table (a large object, a file) is lost, so that a test sees
 * it.
 */
public final class PostgresDump {
  private static final String TABLES =
      "select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1";
  private static final String SEQUENCES =
      """
      select format('select setval(%L, %s)', quote_ident(sequencename), last_value)
      from pg_sequences where schemaname = 'public' and last_value is not null""";

  private final Path folder;
  private final List<String> sequences = new ArrayList<>();

  /** A dump in an empty folder. */
  public PostgresDump(Path folder) {
    this.folder = folder;
  }

  /** Saves a database, which servers may use meanwhile. */
  public void save(String database) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set transaction isolation level repeatable read read only");
      for (String table : all(statement, TABLES)) {
        try (OutputStream out = Files.newOutputStream(folder.resolve(table))) {
          copying(connection).copyOut("copy " + table + " to stdout", out);
        }
      }
      sequences.addAll(all(statement, SEQUENCES));
    }
  }

  /** Restores it as another database, and returns its URL. */
  public String restore() throws SQLException, IOException {
    String database = PostgresServer.databaseWithoutTables();
    PostgresStore.open(database).close();
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set session_replication_role = replica"); // tables in any order
      List<String> tables = all(statement, TABLES);
      statement.execute("truncate " + String.join(", ", tables));
      for (String table : tables) {
        try (InputStream in = Files.newInputStream(folder.resolve(table))) {
          copying(connection).copyIn("copy " + table + " from stdin", in);
        }
      }
      for (String each : sequences) {
        statement.execute(each);
      }
      connection.commit();
    }
    return database;
  }

  private static CopyManager copying(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static List<String> all(Statement statement, String query) throws SQLException {
    List<String> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
