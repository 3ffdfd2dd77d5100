package dev.levelup.chat.server.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Copies the SQLite file of a server that goes on working. */
public final class SqliteBackup {
  private SqliteBackup() {}

  /**
   * Makes a copy that has everything committed before, and nothing by halves. The server is neither
   * stopped nor held up: the copy is made of one state that a reader sees. It has an epoch of its
   * own, since whoever goes back to it gives numbers anew.
   *
   * @param to a file that is not there yet
   * @throws StoreException when it cannot be read or written
   */
  public static void copy(Path database, Path to) {
    try (Connection connection = SqliteConnections.reading(database).getConnection();
        PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
      PrivateFiles.createFile(to); // what it is copied into may be there while it is empty
      copy.setString(1, to.toString());
      copy.execute();
      renewEpoch(to);
    } catch (SQLException | IOException e) {
      throw new StoreException("cannot copy " + database + " to " + to, e);
    }
  }

  /** A database without an epoch gets its first one when a server opens it. */
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
