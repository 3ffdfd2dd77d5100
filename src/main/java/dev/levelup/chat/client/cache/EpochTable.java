package dev.levelup.chat.client.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The epoch of the server's database: one row, once the server has sent it. */
final class EpochTable {
  private EpochTable() {}

  static Optional<String> find(Connection connection) throws SQLException {
    return Sql.rows(connection, "select id from epoch", row -> row.getString("id")).stream()
        .findFirst();
  }

  /**
   * Stores the epoch, and deletes what is from another one.
   *
   * @return whether another one was stored before
   */
  static boolean store(Connection connection, String epoch) throws SQLException {
    boolean isAnother = find(connection).filter(former -> !former.equals(epoch)).isPresent();
    if (isAnother) {
      for (String table : new String[] {"histories", "reads", "unsent_reads", "room_lists"}) {
        Sql.update(connection, "delete from " + table);
      }
    }
    Sql.update(connection, "insert or replace into epoch (only_row, id) values (1, ?)", epoch);
    return isAnother;
  }
}
