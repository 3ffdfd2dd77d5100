package dev.levelup.chat.soak;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a server has on disk, read without the server. */
final class ServerTable {
  private static final String EVERYTHING =
      """
      select r.kind || ':' || r.id as room, m.seq, m.user_name, m.content
      from messages m join rooms r on r.number = m.room order by m.room, m.seq
      """;

  private ServerTable() {}

  /** Each room's messages in the order of their numbers. */
  static Map<String, List<Show.Said>> read(Path data) throws SQLException {
    Map<String, List<Show.Said>> rooms = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("levelup.db"));
        ResultSet rows = connection.createStatement().executeQuery(EVERYTHING)) {
      while (rows.next()) {
        rooms
            .computeIfAbsent(rows.getString("room"), _ -> new ArrayList<>())
            .add(
                new Show.Said(
                    rows.getLong("seq"), rows.getString("user_name"), rows.getString("content")));
      }
    }
    return rooms;
  }
}
