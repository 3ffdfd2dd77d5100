package dev.levelup.chat.server.domain;

import dev.levelup.chat.server.store.MessagePlace;
import dev.levelup.chat.server.store.SearchTable;
import dev.levelup.chat.server.store.SearchTable.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of one room that are read back in time, a few at first and then more at once. */
final class SearchRun {
  private static final int FIRST_PART = 8;
  private static final int LARGEST_PART = 256;

  private final SearchTable table;
  private final long room;
  private final MessagePlace before;

  /** The newest first; null for all. */
  private final @Nullable List<Long> seqs;

  private final long first;
  private long last;
  private int taken;
  private int part = FIRST_PART;
  private boolean begun;

  private SearchRun(
      SearchTable table,
      long room,
      @Nullable List<Long> seqs,
      long first,
      long last,
      MessagePlace before) {
    this.table = table;
    this.room = room;
    this.seqs = seqs;
    this.first = first;
    this.last = last;
    this.before = before;
  }

  /** All messages with {@code first <= seq <= last}. */
  static SearchRun all(SearchTable table, long room, long first, long last, MessagePlace before) {
    return new SearchRun(table, room, null, first, last, before);
  }

  /** Those messages, the newest first. */
  static SearchRun of(SearchTable table, long room, List<Long> seqs, MessagePlace before) {
    long first = seqs.isEmpty() ? 1 : seqs.getLast();
    long last = seqs.isEmpty() ? 0 : seqs.getFirst();
    return new SearchRun(table, room, seqs, first, last, before);
  }

  boolean hasMore() {
    return first <= last && (seqs == null || taken < seqs.size());
  }

  /**
   * The next ones, the newest first; what came after the place before which they are is skipped.
   */
  List<Row> next() {
    if (!begun) {
      begun = true;
      if (!before.equals(MessagePlace.END)) {
        last = table.newestAt(room, first, last, before.at());
      }
    }
    int count = part;
    part = Math.min(LARGEST_PART, 2 * part);
    return seqs == null ? range(count) : each(seqs, count);
  }

  private List<Row> range(int count) {
    List<Row> rows = table.range(room, first, last, count);
    last = rows.isEmpty() ? first - 1 : rows.getLast().place().seq() - 1;
    return rows;
  }

  private List<Row> each(List<Long> all, int count) {
    while (taken < all.size() && all.get(taken) > last) {
      taken++;
    }
    List<Long> next = all.subList(taken, Math.min(all.size(), taken + count));
    taken += next.size();
    return next.isEmpty() ? List.of() : table.each(room, next);
  }
}
