package dev.levelup.chat.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Configures the connections to the SQLite file. */
final class SqliteConnections {
  static final int BUSY_MILLIS = 5_000;
  private static final int WAIT_FOR_CONNECTION_MILLIS = 10_000;

  private SqliteConnections() {}

  /** The only connection that may change the file. */
  static HikariDataSource writer(Path file) {
    return pool(writing(file), 1, false);
  }

  /** Read-only connections to an existing file. */
  static HikariDataSource readers(Path file, int connections) {
    return pool(reading(file), connections, true);
  }

  static SQLiteDataSource reading(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return source(file, config);
  }

  static SQLiteDataSource writing(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setPragma(Pragma.SECURE_DELETE, "on");
    return source(file, config);
  }

  /** To a file that no other process has open, without a write-ahead log. */
  static SQLiteDataSource alone(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.DELETE);
    config.setSynchronous(SynchronousMode.FULL);
    return source(file, config);
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig config) {
    config.setBusyTimeout(BUSY_MILLIS);
    config.setGetGeneratedKeys(false);
    config.setCacheSize(-8192);
    String url = "jdbc:sqlite:" + file;
    SQLiteDataSource source =
        new SQLiteDataSource(config) {
          @Override
          public SQLiteConnection getConnection(String user, String password) throws SQLException {
            return new SqliteConnection(url, file.toString(), getConfig().toProperties());
          }
        };
    source.setUrl(url);
    return source;
  }

  private static HikariDataSource pool(DataSource source, int connections, boolean readOnly) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setReadOnly(readOnly);
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
    config.setMaxLifetime(0); // connections to a local file do not age
    return new HikariDataSource(config);
  }
}
