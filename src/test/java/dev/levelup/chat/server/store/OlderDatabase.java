package dev.levelup.chat.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** Databases that an older version of the program has written. */
final class OlderDatabase {
  private OlderDatabase() {}

  /**
   * Writes one.
   *
   * @param folder the test's own
   * @param version that of its tables
   * @param fill statements, each ended by a semicolon
   * @return its path or URL
   */
  static String make(TestDatabase kind, Path folder, String version, String fill)
      throws SQLException {
    String database = kind.makeWithoutTables(folder);
    boolean isSqlite = kind == TestDatabase.SQLITE;
    String url = isSqlite ? "jdbc:sqlite:" + database : database;
    Flyway.configure()
        .dataSource(url, null, null)
        .locations(
            "classpath:dev/levelup/chat/server/store/" + (isSqlite ? "sqlite" : "postgresql"))
        .target(version)
        .load()
        .migrate();
    fill(url, fill);
    return database;
  }

  /** Runs statements, each ended by a semicolon, on a database that no store has open. */
  static void fill(String url, String fill) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String each : fill.split(";", -1)) {
        if (!each.isBlank()) {
          statement.executeUpdate(each);
        }
      }
    }
  }
}
