package dev.levelup.chat.server.domain;

import dev.levelup.chat.server.store.MessagePlace;
import dev.levelup.chat.server.store.SearchTable;
import dev.levelup.chat.server.store.SearchTable.Row;
import dev.levelup.chat.server.store.SearchTable.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** Messages of one room that are read back in time, a few at first and then more at once. */
final class SearchRun {
  /** Most candidates are found; of all messages few are. */
  private static final int FIRST_PART = 16;

  private static final int LARGEST_PART = 256;

  /** So many are sooner read and skipped than their place is looked for. */
  private static final int MOST_SKIPPED = 32;

  private final SearchTable table;
  private final Run messages;
  private final MessagePlace before;

  /** The newest first; null for all. */
  private final PrimitiveIterator.@Nullable OfLong seqs;

  private long last;
  private int part;
  private boolean begun;

  private SearchRun(
      SearchTable table,
      Run messages,
      PrimitiveIterator.@Nullable OfLong seqs,
      MessagePlace before) {
    this.table = table;
    this.messages = messages;
    this.seqs = seqs;
    this.before = before;
    last = messages.last();
    part = seqs == null ? FIRST_PART : 1;
  }

  /** All of them. */
  static SearchRun all(SearchTable table, Run messages, MessagePlace before) {
    return new SearchRun(table, messages, null, before);
  }

  /** Some of them, the newest first. */
  static SearchRun of(
      SearchTable table, Run messages, PrimitiveIterator.OfLong seqs, MessagePlace before) {
    return new SearchRun(table, messages, seqs, before);
  }

  boolean hasMore() {
    return seqs == null ? messages.first() <= last : seqs.hasNext();
  }

  /**
   * The next ones, the newest first; what came after the place before which they are is skipped.
   */
  List<Row> next() {
    if (!begun) {
      begun = true;
      if (messages.newestAt() > before.at() && messages.size() > MOST_SKIPPED) {
        last = table.newestAt(messages, before.at());
      }
    }
    int count = part;
    part = Math.min(LARGEST_PART, 4 * part);
    return seqs == null ? range(count) : each(seqs, count);
  }

  private List<Row> range(int count) {
    List<Row> rows = table.range(messages.room(), messages.first(), last, count);
    last = rows.isEmpty() ? messages.first() - 1 : rows.getLast().place().seq() - 1;
    return rows;
  }

  private List<Row> each(PrimitiveIterator.OfLong all, int count) {
    List<Long> next = new ArrayList<>();
    while (next.size() < count && all.hasNext()) {
      long seq = all.nextLong();
      if (seq <= last) {
        next.add(seq);
      }
    }
    return table.each(messages.room(), next);
  }
}
