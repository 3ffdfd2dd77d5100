package dev.levelup.chat.server.store;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * SQLite overwrites the bytes of a deleted row ({@code secure_delete}). It does not overwrite the
 * copies that it left in neighbouring pages when it split them, and the former pages in the
 * write-ahead log. So the neighbouring rows are rewritten, which frees and overwrites their pages,
 * and the log is checkpointed and truncated.
 */
final class SqliteWiping implements Wiping {
  /** A row's copies are within as many rows as a few pages hold. */
  private static final int NEIGHBOURS = 32;

  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::room).thenComparingLong(Place::seq);

  @Override
  public void erased(Handle writer, List<Place> places) {
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
    return one.room() == other.room() && other.seq() - one.seq() <= NEIGHBOURS;
  }

  private static void writeAnew(Handle writer, Place first, Place last) {
    String around = " from messages where room = ? and seq between ? and ?";
    long from = first.seq() - NEIGHBOURS;
    long to = last.seq() + NEIGHBOURS;
    List<Map<String, Object>> rows =
        writer.select("select *" + around, first.room(), from, to).mapToMap().list();
    writer.execute("delete" + around, first.room(), from, to);
    try (PreparedBatch batch = writer.prepareBatch(insert(rows.getFirst()))) {
      rows.forEach(row -> batch.bindMap(row).add());
      batch.execute();
    }
  }

  private static String insert(Map<String, Object> row) {
    return "insert into messages ("
        + String.join(", ", row.keySet())
        + ") values (:"
        + String.join(", :", row.keySet())
        + ")";
  }

  @Override
  public boolean wipe(Jdbi writer) {
    return writer.withHandle(SqliteWiping::cutLog);
  }

  /** Never waits for readers, since writes would wait as well. */
  private static boolean cutLog(Handle handle) {
    handle.execute("pragma busy_timeout = 0");
    try {
      return handle
          .createQuery("pragma wal_checkpoint(truncate)")
          .map((row, _) -> row.getInt("busy") == 0)
          .one();
    } finally {
      handle.execute("pragma busy_timeout = " + SqliteConnections.BUSY_MILLIS);
    }
  }
}
