package dev.levelup.chat.soak;

import dev.levelup.chat.protocol.Preview;
import dev.levelup.chat.protocol.ReadState;
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
import java.util.stream.Stream;

/** A server's content on disk, read without the server. */
final class ServerTable {
  private static final String EVERYTHING =
      """
      select r.kind || ':' || r.id as room, m.seq, m.user_name, m.client_message_id, m.content,
        m.reply_to, m.reactions, quoted.content as quoted,
        (select group_concat(a.name) from attachments a
          where a.room = m.room and a.seq = m.seq) as files
      from messages m join rooms r on r.number = m.room
      left join messages quoted on quoted.room = m.room and quoted.seq = m.reply_to
      order by m.room, m.seq
      """;

  private static final String UNREAD =
      """
      select r.kind || ':' || r.id as room, b.user_name, b.read_seq,
        (select count(*) from messages m where m.room = b.room and m.seq > b.read_seq
          and m.user_id <> b.user_id and m.deleted = 0) as unread,
        (select count(*) from messages m where m.room = b.room and m.seq > b.read_seq
          and m.user_id <> b.user_id and m.deleted = 0 and exists (
            select * from mentions n where n.room = m.room and n.seq = m.seq
              and n.user_id in (b.user_id, ''))) as mentions
      from room_members b join rooms r on r.number = b.room
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

  /** By user and room, what is unread for the members. */
  static Map<String, Map<String, ReadState>> unread(Path data) throws SQLException {
    Map<String, Map<String, ReadState>> users = new TreeMap<>();
    try (Connection connection = connect(data);
        ResultSet rows = connection.createStatement().executeQuery(UNREAD)) {
      while (rows.next()) {
        ReadState state =
            new ReadState(
                rows.getLong("read_seq"),
                Math.min(ReadState.MOST, rows.getInt("unread")),
                Math.min(ReadState.MOST, rows.getInt("mentions")));
        users
            .computeIfAbsent(rows.getString("user_name"), _ -> new TreeMap<>())
            .put(rows.getString("room"), state);
      }
    }
    return users;
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
                    rows.getString("content"),
                    quote(rows),
                    Objects.requireNonNullElse(rows.getString("reactions"), Show.Said.NO_REACTIONS),
                    files(rows)));
      }
    }
    return rooms;
  }

  /** Those that belong to a message, whatever it says of them. */
  private static String files(ResultSet row) throws SQLException {
    String names = row.getString("files");
    return names == null ? "" : Show.Said.files(Stream.of(names.split(",")));
  }

  private static String quote(ResultSet row) throws SQLException {
    long seq = row.getLong("reply_to");
    return seq == 0 ? "" : Show.Said.quote(seq, Preview.of(row.getString("quoted")));
  }
}
