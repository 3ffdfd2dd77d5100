package dev.levelup.chat.server.store;

import dev.levelup.chat.server.store.GramBuckets.Moved;
import dev.levelup.chat.server.store.SearchBlocks.Former;
import dev.levelup.chat.server.store.SearchTable.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Old blocks of the search become one, without a look at their messages. It is written in pieces,
 * so that a send never waits for all of it, and replaces the old ones in the last write.
 */
public final class SearchMerges {
  /** What the writes of pieces claim: they change nothing that others read. */
  public static final Claim PIECE = new Claim(List.of("search"));

  /** How many pieces a block has. */
  public static final int PIECES = 32;

  /** So many blocks become one. */
  private static final int MERGED = 8;

  private static final int BUCKETS = GramBuckets.COUNT / PIECES;

  private static final Comparator<Run> ORDER =
      Comparator.comparingLong(Run::room).thenComparingLong(Run::first);

  private final Sql sql;
  private final SearchBlocks blocks;

  SearchMerges(Sql sql, SearchBlocks blocks) {
    this.sql = sql;
    this.blocks = blocks;
  }

  /**
   * What becomes one block.
   *
   * @param runs in the order of the rooms
   * @param sources the blocks that have these messages
   */
  public record Merge(List<Run> runs, List<Source> sources) {}

  /** A block that becomes a part of another. */
  public static final class Source {
    private final Former block;

    /** In the other block, of its messages. */
    private final int[] places;

    private Source(Former block, int[] places) {
      this.block = block;
      this.places = places;
    }
  }

  private record Part(long block, Run run) {}

  /**
   * Old blocks that become one; empty while there are too few. The newest ones stay as they are:
   * most edits and deletions are of new messages, and a small block is soon made anew.
   *
   * @param messages of a block that was not merged yet, at most an eighth of {@link
   *     GramBuckets#MOST_MESSAGES}
   */
  public Optional<Merge> next(int messages) {
    List<Former> small =
        sql.all(
            """
            select block, stale from search_blocks where stale = 0 and messages between 1 and ?
            order by newest_at limit ?\
            """,
            Former::of,
            messages,
            2 * MERGED);
    return small.size() < 2 * MERGED ? Optional.empty() : Optional.of(of(small.subList(0, MERGED)));
  }

  private Merge of(List<Former> small) {
    List<Part> parts = parts(small);
    List<Run> runs = joined(parts.stream().map(Part::run).sorted(ORDER).toList());
    return new Merge(
        runs, small.stream().map(each -> new Source(each, places(each, parts, runs))).toList());
  }

  private List<Part> parts(List<Former> small) {
    return sql.inChunks(
        """
        select block, room, first_seq, last_seq, oldest_at, newest_at from search_runs
        where block in (%s)\
        """,
        small.stream().map(Former::block).toList(),
        row ->
            new Part(
                row.getLong(1),
                new Run(
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6))));
  }

  private static List<Run> joined(List<Run> runs) {
    List<Run> joined = new ArrayList<>();
    for (Run each : runs) {
      if (!joined.isEmpty() && isFollowedBy(joined.getLast(), each)) {
        Run before = joined.removeLast();
        joined.add(
            new Run(each.room(), before.first(), each.last(), before.oldestAt(), each.newestAt()));
      } else {
        joined.add(each);
      }
    }
    return joined;
  }

  private static boolean isFollowedBy(Run run, Run other) {
    return run.room() == other.room() && run.last() + 1 == other.first();
  }

  private static int[] places(Former block, List<Part> parts, List<Run> runs) {
    List<Run> own =
        parts.stream()
            .filter(part -> part.block() == block.block())
            .map(Part::run)
            .sorted(ORDER)
            .toList();
    int[] places = new int[own.stream().mapToInt(Run::size).sum()];
    int at = 0;
    for (Run each : own) {
      int first = place(each, runs);
      for (int i = 0; i < each.size(); i++) {
        places[at++] = first + i;
      }
    }
    return places;
  }

  private static int place(Run part, List<Run> runs) {
    int at = 0;
    for (Run each : runs) {
      if (each.room() == part.room() && part.last() <= each.last()) {
        return at + Math.toIntExact(part.first() - each.first());
      }
      at += each.size();
    }
    throw new IllegalStateException("a part is in no run");
  }

  /**
   * The merged grams of one piece. To be read without a lock.
   *
   * @param piece from 0
   */
  public Piece piece(Merge merge, int piece) {
    int first = piece * BUCKETS;
    SortedMap<Integer, List<Moved>> buckets = new TreeMap<>();
    for (Source each : merge.sources()) {
      long id = SearchBlocks.firstId(each.block.block());
      sql.all(
          "select id, grams from search_buckets where id between ? and ?",
          row ->
              buckets
                  .computeIfAbsent(Math.toIntExact(row.getLong(1) - id), _ -> new ArrayList<>())
                  .add(new Moved(row.getBytes(2), each.places)),
          id + first,
          id + first + BUCKETS - 1);
    }
    SequencedMap<Integer, byte[]> merged = new LinkedHashMap<>();
    buckets.forEach((bucket, all) -> merged.put(bucket, GramBuckets.merge(all)));
    return new Piece(merged);
  }

  /** Grams in the format of the database, so that the write itself is short. */
  public static final class Piece {
    private final SequencedMap<Integer, byte[]> buckets;

    private Piece(SequencedMap<Integer, byte[]> buckets) {
      this.buckets = buckets;
    }
  }

  /**
   * Begins a block, which has no messages yet.
   *
   * @param now milliseconds since the epoch
   * @return its number
   */
  public long begin(long now) {
    return sql.number(
        """
        insert into search_blocks (oldest_at, newest_at, messages, stale) values (?, 0, 0, 1)
        returning block\
        """,
        now);
  }

  /**
   * Adds a piece to a block that was begun.
   *
   * @return false if that took so long that it was given up
   */
  public boolean add(long block, Piece piece) {
    boolean isInTheMaking =
        sql.is(
            """
            select exists (
              select 1 from search_blocks where block = ? and messages = 0 and oldest_at > 0)\
            """,
            block);
    if (isInTheMaking) {
      blocks.add(block, piece.buckets);
    }
    return isInTheMaking;
  }

  /**
   * The block gets its messages, in place of those that had them.
   *
   * @return false if anything has changed since it was begun; it is given up then
   */
  public boolean finish(long block, Merge merge) {
    List<Former> replaced = merge.sources().stream().map(source -> source.block).toList();
    if (!replaced.stream().allMatch(blocks::isCurrent)) {
      sql.run("update search_blocks set oldest_at = 0 where block = ? and messages = 0", block);
      return false;
    }
    int finished =
        sql.run(
            """
            update search_blocks set oldest_at = ?, newest_at = ?, messages = ?, stale = 0
            where block = ? and messages = 0 and oldest_at > 0\
            """,
            merge.runs().stream().mapToLong(Run::oldestAt).min().orElseThrow(),
            merge.runs().stream().mapToLong(Run::newestAt).max().orElseThrow(),
            merge.runs().stream().mapToInt(Run::size).sum(),
            block);
    if (finished == 0) {
      return false;
    }
    replaced.forEach(blocks::remove);
    merge.runs().forEach(run -> blocks.add(block, run));
    return true;
  }
}
