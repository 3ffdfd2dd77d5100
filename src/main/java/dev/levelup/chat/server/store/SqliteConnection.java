package dev.levelup.chat.server.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection that caches prepared statements, as PostgreSQL's driver does by itself. For one
 * thread at a time.
 */
final class SqliteConnection extends JDBC4Connection {
  /** More than the number of statements; lists of values create new ones all the time. */
  private static final int MOST_IDLE = 128;

  /** The statements not in use, by their SQL, the most recently used last. */
  private final LinkedHashMap<String, Reusable> idle = new LinkedHashMap<>();

  SqliteConnection(String url, String file, Properties properties) throws SQLException {
    super(url, file, properties);
  }

  @Override
  public PreparedStatement prepareStatement(
      String sql, int resultSetType, int concurrency, int holdability) throws SQLException {
    checkCursor(resultSetType, concurrency, holdability);
    Reusable statement = idle.remove(sql);
    return statement == null ? new Reusable(sql) : statement.opened();
  }

  private final class Reusable extends JDBC4PreparedStatement {
    private boolean isOpen = true;

    Reusable(String sql) throws SQLException {
      super(SqliteConnection.this, sql);
    }

    private Reusable opened() {
      isOpen = true;
      return this;
    }

    @Override
    public void close() throws SQLException {
      // If it were closed twice, it would be in the cache twice. Some failures have closed it
      // already.
      if (!isOpen || pointer.isClosed() || SqliteConnection.this.isClosed()) {
        return;
      }
      isOpen = false;
      rs.close();
      // Parameters are not cleared: each use sets them all, and clearing makes SQLite plan it
      // again.
      Reusable twin = idle.put(sql, this);
      if (twin != null && twin != this) {
        twin.end();
      }
      if (idle.size() > MOST_IDLE) {
        idle.pollFirstEntry().getValue().end();
      }
    }

    private void end() throws SQLException {
      super.close();
    }
  }
}
