package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The people whom the user ignores. */
final class IgnoredTable {
  private IgnoredTable() {}

  static Map<UserId, String> all(Connection connection) throws SQLException {
    Map<UserId, String> names = new HashMap<>();
    Sql.rows(
        connection,
        "select id, name from ignored",
        row -> names.put(new UserId(row.getString("id")), row.getString("name")));
    return names;
  }

  static void store(Connection connection, Map<UserId, String> names) throws SQLException {
    Sql.update(connection, "delete from ignored");
    for (Map.Entry<UserId, String> each : names.entrySet()) {
      Sql.update(
          connection, "insert into ignored values (?, ?)", each.getKey().value(), each.getValue());
    }
  }
}
