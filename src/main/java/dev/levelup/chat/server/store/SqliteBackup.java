package dev.levelup.chat.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Copies the SQLite file of a server that goes on working. */
public final class SqliteBackup {
  private SqliteBackup() {}

  /**
   * Makes a copy that has everything committed before, and nothing by halves. The server is neither
   * stopped nor held up: the copy is made of one state that a reader sees.
   *
   * @param to a file that is not there yet
   * @throws StoreException when it cannot be read or written
   */
  public static void copy(Path database, Path to) {
    try (Connection connection = SqliteConnections.reading(database).getConnection();
        PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
      copy.setString(1, to.toString());
      copy.execute();
    } catch (SQLException e) {
      throw new StoreException("cannot copy " + database + " to " + to, e);
    }
  }
}
