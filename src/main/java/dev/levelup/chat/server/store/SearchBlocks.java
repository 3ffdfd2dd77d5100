package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.SearchTable.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The blocks of the search, as they are made. The messages for a block are read without a lock; it
 * is added in a write that runs alone, if nothing of it has changed meanwhile. A block without
 * messages is not searched: either it is in the making, or it was replaced and is removed in small
 * writes.
 */
public final class SearchBlocks {
  /** So many buckets are removed in a write. */
  private static final int SWEPT = 256;

  private final Sql sql;
  private boolean erased;

  SearchBlocks(Sql sql) {
    this.sql = sql;
  }

  /** A message as a block knows it. */
  public record Entry(UserId author, String content, long at) {}

  /**
   * What becomes a block.
   *
   * @param replaced the blocks that had these messages; none if they are in no block yet
   * @param runs in the order of the rooms
   * @param revs the {@code lastRev} of each run's room
   * @param entries of all runs
   */
  public record Draft(List<Former> replaced, List<Run> runs, List<Long> revs, List<Entry> entries) {
    private static Draft of(List<Former> replaced) {
      return new Draft(replaced, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * A block that is replaced.
   *
   * @param changes how many of its messages have changed
   */
  public record Former(long block, long changes) {
    static Former of(ResultSet row) throws SQLException {
      return new Former(row.getLong(1), row.getLong(2));
    }
  }

  /** The id of the bucket of a gram in a block. */
  static long bucketId(long block, int gram) {
    return firstId(block) + GramBuckets.bucket(gram);
  }

  static long firstId(long block) {
    return block * GramBuckets.COUNT;
  }

  private record Waiting(long room, long indexedSeq, long lastSeq, long lastRev) {}

  /**
   * The next messages that become a block; empty while there are too few.
   *
   * @param messages of a block, at most an eighth of {@link GramBuckets#MOST_MESSAGES}
   */
  public Optional<Draft> next(int messages) {
    List<Waiting> waiting =
        sql.all(
            """
            select number, indexed_seq, last_seq, last_rev from rooms
            where deleted = 0 and last_seq > indexed_seq order by number\
            """,
            row -> new Waiting(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    if (waiting.stream().mapToLong(each -> each.lastSeq() - each.indexedSeq()).sum() < messages) {
      return Optional.empty();
    }
    Draft draft = Draft.of(List.of());
    for (Waiting each : waiting) {
      int left = messages - draft.entries().size();
      if (left > 0) {
        long first = each.indexedSeq() + 1;
        add(draft, each.room(), first, Math.min(each.lastSeq(), first + left - 1), each.lastRev());
      }
    }
    return Optional.of(draft);
  }

  /** A block to be made anew; empty if there is none. */
  public Optional<Draft> nextStale() {
    return sql
        .all(
            """
            select block, stale from search_blocks where stale > 0 and messages > 0
            order by block limit 1\
            """,
            Former::of)
        .stream()
        .findFirst()
        .map(this::anew);
  }

  private Draft anew(Former block) {
    Draft draft = Draft.of(List.of(block));
    for (Part each : parts(block)) {
      add(draft, each.room(), each.first(), each.last(), each.rev());
    }
    return draft;
  }

  private record Part(long room, long first, long last, long rev) {}

  private List<Part> parts(Former block) {
    return sql.all(
        """
        select s.room, s.first_seq, s.last_seq, r.last_rev
        from search_runs s join rooms r on r.number = s.room
        where r.deleted = 0 and s.block = ? order by s.room, s.first_seq\
        """,
        row -> new Part(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        block.block());
  }

  private void add(Draft draft, long room, long first, long last, long rev) {
    List<Entry> entries =
        sql.all(
            """
            select user_id, content, created_at from messages
            where room = ? and seq between ? and ? order by seq\
            """,
            row -> new Entry(new UserId(row.getString(1)), row.getString(2), row.getLong(3)),
            room,
            first,
            last);
    draft.runs().add(new Run(room, first, last, entries.getFirst().at(), entries.getLast().at()));
    draft.revs().add(rev);
    draft.entries().addAll(entries);
  }

  /**
   * Adds a block, in place of those that had its messages.
   *
   * @param packed the grams of each message
   * @return false if anything has changed since it was read
   */
  public boolean add(Draft draft, Packed packed) {
    if (!isCurrent(draft)) {
      return false;
    }
    draft.replaced().forEach(this::remove);
    if (!draft.replaced().isEmpty()) {
      draft.runs().forEach(this::forgetChanges);
    }
    if (draft.runs().isEmpty()) {
      return true;
    }
    long block =
        sql.number(
            """
            insert into search_blocks (oldest_at, newest_at, messages) values (?, ?, ?)
            returning block\
            """,
            draft.entries().stream().mapToLong(Entry::at).min().orElseThrow(),
            draft.entries().stream().mapToLong(Entry::at).max().orElseThrow(),
            draft.entries().size());
    draft.runs().forEach(run -> add(block, run));
    add(block, packed.buckets);
    return true;
  }

  /** Grams in the format of the database, so that the write itself is short. */
  public static final class Packed {
    private final SequencedMap<Integer, byte[]> buckets;

    /**
     * @param grams of each message of a block
     */
    public Packed(List<int[]> grams) {
      buckets = GramBuckets.pack(grams);
    }
  }

  private boolean isCurrent(Draft draft) {
    if (!draft.replaced().isEmpty()) {
      return draft.replaced().stream().allMatch(this::isCurrent);
    }
    for (int i = 0; i < draft.runs().size(); i++) {
      Run run = draft.runs().get(i);
      if (!sql.is(
          """
          select exists (
            select 1 from rooms where number = ? and deleted = 0 and indexed_seq = ?)
          and not exists (
            select 1 from messages
            where room = ? and rev > 0 and rev > ? and words_rev > ? and seq between ? and ?)\
          """,
          run.room(),
          run.first() - 1,
          run.room(),
          draft.revs().get(i),
          draft.revs().get(i),
          run.first(),
          run.last())) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing of a block has changed since it was read. */
  boolean isCurrent(Former block) {
    return sql.is(
        """
        select exists (
          select 1 from search_blocks where block = ? and stale = ? and messages > 0)\
        """,
        block.block(),
        block.changes());
  }

  /** Takes the messages of a block away; what it knew of them is removed by and by. */
  void remove(Former block) {
    sql.run("delete from search_runs where block = ?", block.block());
    sql.run("update search_blocks set oldest_at = 0, messages = 0 where block = ?", block.block());
  }

  /** The words in the new block are those that its messages have. */
  private void forgetChanges(Run run) {
    sql.run(
        "delete from search_changed where room = ? and seq between ? and ?",
        run.room(),
        run.first(),
        run.last());
  }

  void add(long block, Run run) {
    sql.run(
        """
        insert into search_runs (block, room, first_seq, last_seq, oldest_at, newest_at)
        values (?, ?, ?, ?, ?, ?)\
        """,
        block,
        run.room(),
        run.first(),
        run.last(),
        run.oldestAt(),
        run.newestAt());
    sql.run(
        "update rooms set indexed_seq = ? where number = ? and indexed_seq < ?",
        run.last(),
        run.room(),
        run.last());
  }

  void add(long block, SequencedMap<Integer, byte[]> buckets) {
    sql.runAll(
        "insert into search_buckets (id, grams) values (?, ?)",
        buckets.entrySet().stream()
            .map(each -> List.<Object>of(firstId(block) + each.getKey(), each.getValue()))
            .toList());
  }

  /** Marks the block of a message whose words have changed. */
  void changed(RoomRow room, long seq, boolean deleted) {
    int blocks =
        sql.run(
            """
            update search_blocks set stale = stale + 1
            where block in (
              select block from search_runs where room = ? and first_seq <= ? and last_seq >= ?)\
            """,
            room.number(),
            seq,
            seq);
    if (blocks > 0 && !deleted) {
      sql.run(
          "insert into search_changed (room, seq) values (?, ?) on conflict do nothing",
          room.number(),
          seq);
    }
  }

  /** Marks the blocks of a deleted room. */
  void deletedAll(RoomRow room) {
    sql.run(
        """
        update search_blocks set stale = stale + 1
        where block in (select block from search_runs where room = ?)\
        """,
        room.number());
    sql.run("delete from search_changed where room = ?", room.number());
  }

  /**
   * Whether there are blocks that nobody has or makes.
   *
   * @param before those that were begun later are still in the making; milliseconds since the epoch
   */
  public boolean hasRemains(long before) {
    return sql.is(
        "select exists (select 1 from search_blocks where messages = 0 and oldest_at <= ?)",
        before);
  }

  /** Removes some of what they know; false if there is nothing. */
  public boolean sweep(long before) {
    // Whoever still makes one of them has to notice it.
    sql.run("update search_blocks set oldest_at = 0 where messages = 0 and oldest_at <= ?", before);
    List<Former> remains =
        sql.all(
            "select block, stale from search_blocks where messages = 0 and oldest_at = 0 limit 1",
            Former::of);
    remains.forEach(this::sweep);
    return !remains.isEmpty();
  }

  private void sweep(Former block) {
    long first = firstId(block.block());
    List<Bucket> buckets =
        sql.all(
            """
            select id, octet_length(grams) from search_buckets where id between ? and ?
            order by id limit ?\
            """,
            row -> new Bucket(row.getLong(1), row.getInt(2)),
            first,
            first + GramBuckets.COUNT - 1,
            SWEPT);
    if (block.changes() > 0) {
      erased = true;
      overwrite(buckets);
    }
    if (buckets.isEmpty()) {
      sql.run("delete from search_blocks where block = ?", block.block());
    } else {
      sql.run(
          "delete from search_buckets where id between ? and ?",
          buckets.getFirst().id(),
          buckets.getLast().id());
    }
  }

  private record Bucket(long id, int bytes) {}

  /** SQLite moves neighbours of what is deleted, and leaves copies of them; let those be empty. */
  private void overwrite(List<Bucket> buckets) {
    sql.runAll(
        "update search_buckets set grams = ? where id = ?",
        buckets.stream().map(each -> List.<Object>of(new byte[each.bytes()], each.id())).toList());
  }

  /** Whether former words were erased. */
  boolean hasErased() {
    return erased;
  }
}
