package dev.levelup.chat.server.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQLite overwrites the bytes of a deleted row ({@code secure_delete}). It does not overwrite the
 * copies that it left in neighbouring pages when it split them, and the former pages in the
 * write-ahead log. So the neighbouring rows are rewritten, which frees and overwrites their pages,
 * and the log is checkpointed and truncated.
 */
final class SqliteWiping implements Wiping {
  /** A row's copies are in pages near its own: so many bytes of rows on each side are rewritten. */
  private static final int NEAR_BYTES = 8 * 4096;

  /** The least that a row takes without its words. */
  private static final int ROW_BYTES = 48;

  private static final int MOST_NEIGHBOURS = NEAR_BYTES / ROW_BYTES;
  private static final int NEAR_ROWS = 64;

  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::room).thenComparingLong(Place::seq);

  @Override
  public void erased(Sql writer, List<Place> places) {
    Deque<Place> run = new ArrayDeque<>();
    for (Place each : places.stream().sorted(ORDER).toList()) {
      if (!run.isEmpty() && !isNear(run.getLast(), each)) {
        writeAnew(writer, run.getFirst(), run.getLast());
        run.clear();
      }
      run.add(each);
    }
    if (!run.isEmpty()) {
      writeAnew(writer, run.getFirst(), run.getLast());
    }
  }

  private static boolean isNear(Place one, Place other) {
    return one.room() == other.room() && other.seq() - one.seq() <= NEAR_ROWS;
  }

  private static void writeAnew(Sql sql, Place first, Place last) {
    Place from = end(sql, first, "<", "desc");
    Place to = end(sql, last, ">", "asc");
    String around = " from messages where (room, seq) >= (?, ?) and (room, seq) <= (?, ?)";
    @Nullable Object[] run = {from.room(), from.seq(), to.room(), to.seq()};
    List<Map<String, @Nullable Object>> rows =
        sql.all("select *" + around, SqliteWiping::columns, run);
    sql.run("delete" + around, run);
    rows.forEach(row -> sql.run(insert(row.keySet()), row.values().toArray()));
  }

  private record Neighbour(Place place, int wordBytes) {}

  /** The last neighbour on one side, which may be in another room. */
  private static Place end(Sql sql, Place place, String side, String order) {
    List<Neighbour> neighbours =
        sql.all(
            ("select room, seq, octet_length(content) as bytes from messages"
                    + " where (room, seq) %s (?, ?) order by room %s, seq %s limit ?")
                .formatted(side, order, order),
            row ->
                new Neighbour(
                    new Place(row.getLong("room"), row.getLong("seq")), row.getInt("bytes")),
            place.room(),
            place.seq(),
            MOST_NEIGHBOURS);
    Place end = place;
    int bytes = 0;
    for (Neighbour each : neighbours) {
      if (bytes < NEAR_BYTES) {
        end = each.place();
        bytes += ROW_BYTES + each.wordBytes();
      }
    }
    return end;
  }

  private static Map<String, @Nullable Object> columns(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    ResultSetMetaData names = row.getMetaData();
    for (int i = 1; i <= names.getColumnCount(); i++) {
      columns.put(names.getColumnName(i), row.getObject(i));
    }
    return columns;
  }

  private static String insert(Set<String> columns) {
    return "insert into messages ("
        + String.join(", ", columns)
        + ") values ("
        + Sql.parameters(columns.size())
        + ")";
  }

  @Override
  public boolean wipe(Transactions writer) {
    return writer.outside(SqliteWiping::cutLog);
  }

  /** Never waits for readers, since writes would wait as well. */
  private static boolean cutLog(Sql sql) {
    sql.runOnce("pragma busy_timeout = 0");
    try {
      return sql.one("pragma wal_checkpoint(truncate)", row -> row.getInt("busy") == 0);
    } finally {
      sql.runOnce("pragma busy_timeout = " + SqliteConnections.BUSY_MILLIS);
    }
  }
}
