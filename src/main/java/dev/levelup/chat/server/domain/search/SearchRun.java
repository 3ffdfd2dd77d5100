package dev.levelup.chat.server.domain.search;

import dev.levelup.chat.server.store.MessagePlace;
import dev.levelup.chat.server.store.SearchTable;
import dev.levelup.chat.server.store.SearchTable.Row;
import dev.levelup.chat.server.store.SearchTable.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages of one room that are read back in time, a few at first and then more at once. */
final class SearchRun {
  private static final int FIRST_PART = 16;

  /** Most candidates are found, and a page has few of each room. */
  private static final int FIRST_CANDIDATES = 3;

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
    part = seqs == null ? FIRST_PART : FIRST_CANDIDATES;
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
    return seqs == null ? range(nextPart()) : table.each(messages.room(), take(seqs, nextPart()));
  }

  private int nextPart() {
    int count = part;
    part = Math.min(LARGEST_PART, 4 * part);
    return count;
  }

  /** The next messages of each of some runs of candidates, in one statement for all of them. */
  static Map<SearchRun, List<Row>> nextOfEach(SearchTable table, List<SearchRun> runs) {
    Map<SearchRun, List<List<Long>>> wanted = new LinkedHashMap<>();
    runs.forEach(run -> wanted.put(run, run.take()));
    Map<List<Long>, Row> rows =
        table.each(wanted.values().stream().flatMap(List::stream).toList()).stream()
            .collect(Collectors.toMap(SearchRun::pair, Function.identity()));
    Map<SearchRun, List<Row>> next = new LinkedHashMap<>();
    wanted.forEach(
        (run, pairs) ->
            next.put(run, pairs.stream().map(rows::get).filter(Objects::nonNull).toList()));
    return next;
  }

  private List<Row> range(int count) {
    List<Row> rows = table.range(messages.room(), messages.first(), last, count);
    last = rows.isEmpty() ? messages.first() - 1 : rows.getLast().place().seq() - 1;
    return rows;
  }

  private List<List<Long>> take() {
    return take(Objects.requireNonNull(seqs), nextPart()).stream()
        .map(seq -> List.of(messages.room(), seq))
        .toList();
  }

  private static List<Long> pair(Row row) {
    return List.of(row.place().room(), row.place().seq());
  }

  private List<Long> take(PrimitiveIterator.OfLong all, int count) {
    List<Long> next = new ArrayList<>();
    while (next.size() < count && all.hasNext()) {
      long seq = all.nextLong();
      if (seq <= last) {
        next.add(seq);
      }
    }
    return next;
  }

  /** A place that none of them comes after. */
  MessagePlace newest() {
    return MessagePlace.after(messages.newestAt());
  }
}
