package dev.levelup.chat.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Configures the connections to PostgreSQL. */
final class PostgresConnections {
  /**
   * Shorter than a client's acknowledgement timeout, so that the client learns of the failed write.
   */
  private static final int WAIT_FOR_CONNECTION_MILLIS = 3_000;

  private static final int CONNECT_SECONDS = 5;
  private static final int ANSWER_SECONDS = 20;

  /**
   * A commit is on the disk before it is acknowledged, whatever the database's settings. A server
   * that hangs in the middle of a transaction loses its claims after 5 s.
   */
  private static final String SESSION =
      "set synchronous_commit = on; set idle_in_transaction_session_timeout = '5s'";

  private PostgresConnections() {}

  /** The data source; an invalid URL is an {@link IllegalArgumentException}. */
  static PGSimpleDataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setApplicationName("levelup-chat");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setSocketTimeout(ANSWER_SECONDS);
    source.setTcpKeepAlive(true);
    source.setLogServerErrorDetail(false); // it contains users' messages
    return source;
  }

  /** The only connection that writes; each statement sees what was committed before it. */
  static HikariDataSource writer(DataSource source) {
    return pool(source, 1, false, "TRANSACTION_READ_COMMITTED");
  }

  /** Read-only connections; each transaction sees one state. */
  static HikariDataSource readers(DataSource source, int connections) {
    return pool(source, connections, true, "TRANSACTION_REPEATABLE_READ");
  }

  private static HikariDataSource pool(
      DataSource source, int connections, boolean readOnly, String isolation) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setReadOnly(readOnly);
    config.setTransactionIsolation(isolation);
    config.setConnectionInitSql(SESSION); // poolers do not pass options on
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
    config.setValidationTimeout(WAIT_FOR_CONNECTION_MILLIS / 2);
    return new HikariDataSource(config);
  }
}
