package dev.levelup.chat.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Transactions, each on a connection of its own. Throws {@link UncheckedSqlException} when the
 * database fails. Thread-safe if the source is.
 */
class Transactions {
  private final DataSource source;

  /**
   * @param source gives connections that commit each statement; a pool restores that when one is
   *     closed
   */
  Transactions(DataSource source) {
    this.source = source;
  }

  /** Runs a transaction; when the work throws, it is rolled back. */
  <T> T run(Function<Sql, T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      return commit(connection, work);
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  private <T> T commit(Connection connection, Function<Sql, T> work) throws SQLException {
    try {
      T result = work.apply(new Sql(connection));
      commit(connection);
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(connection, e);
      throw e;
    }
  }

  void commit(Connection connection) throws SQLException {
    connection.commit();
  }

  /**
   * When the disk is full, SQLite has rolled back by itself. Then its driver refuses both calls,
   * but only the second one makes it notice that no transaction runs.
   */
  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Runs statements that a transaction cannot contain. */
  <T> T outside(Function<Sql, T> work) {
    try (Connection connection = source.getConnection()) {
      return work.apply(new Sql(connection));
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }
}
