package dev.levelup.chat.soak;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A server's content on disk, read without the server. */
final class ServerTable {
  private static final String EVERYTHING =
      """
      select r.kind || ':' || r.id as room, m.seq, m.user_name, m.client_message_id, m.content
      from messages m join rooms r on r.number = m.room order by m.room, m.seq
      """;

  private static final String REVS =
      "select kind || ':' || id as room, last_rev from rooms order by number";

  private ServerTable() {}

  /** The largest {@code rev} of each room. */
  static Map<String, Long> lastRevs(Path data) throws SQLException {
    Map<String, Long> revs = new TreeMap<>();
    try (Connection connection = connect(data);
        ResultSet rows = connection.createStatement().executeQuery(REVS)) {
      while (rows.next()) {
        revs.put(rows.getString("room"), rows.getLong("last_rev"));
      }
    }
    return revs;
  }

  private static Connection connect(Path data) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("levelup.db"));
  }

  /** Each room's messages by {@code seq}. */
  static Map<String, List<Show.Said>> read(Path data) throws SQLException {
    Map<String, List<Show.Said>> rooms = new TreeMap<>();
    try (Connection connection = connect(data);
        ResultSet rows = connection.createStatement().executeQuery(EVERYTHING)) {
      while (rows.next()) {
        rooms
            .computeIfAbsent(rows.getString("room"), _ -> new ArrayList<>())
            .add(
                new Show.Said(
                    rows.getLong("seq"),
                    rows.getString("user_name"),
                    Objects.requireNonNullElse(rows.getString("client_message_id"), ""),
                    rows.getString("content")));
      }
    }
    return rooms;
  }
}
