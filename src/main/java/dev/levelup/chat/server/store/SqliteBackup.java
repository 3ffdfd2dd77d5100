package dev.levelup.chat.server.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Copies the SQLite file of a running server. */
public final class SqliteBackup {
  private SqliteBackup() {}

  /**
   * Creates a consistent copy with everything that was committed before. The server is neither
   * stopped nor delayed: the copy is made from the state that one reader sees. It gets its own
   * epoch, since a server that is restored from it assigns numbers again.
   *
   * @param to a file that does not exist yet
   * @throws StoreException when it cannot be read or written
   */
  public static void copy(Path database, Path to) {
    try (Connection connection = SqliteConnections.reading(database).getConnection();
        PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
      PrivateFiles.createFile(to); // the destination may exist if it is empty
      copy.setString(1, to.toString());
      copy.execute();
      renewEpoch(to);
    } catch (SQLException | IOException e) {
      throw new StoreException("cannot copy " + database + " to " + to, e);
    }
  }

  /** A database without an epoch gets one when a server opens it. */
  private static void renewEpoch(Path copy) throws SQLException {
    try (Connection connection = SqliteConnections.alone(copy).getConnection()) {
      if (hasEpoch(connection)) {
        try (PreparedStatement renew = connection.prepareStatement("update epoch set id = ?")) {
          renew.setString(1, UUID.randomUUID().toString());
          renew.execute();
        }
      }
    }
  }

  private static boolean hasEpoch(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select 1 from sqlite_schema where name = 'epoch'")) {
      return found.next();
    }
  }
}
