package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a search reads. Most messages are in blocks, which know which grams each of them contains;
 * the newest ones, and those that have changed lately, are looked through. What a block knows may
 * be of former words: a message is found only by its words as they are.
 */
public final class SearchTable {
  /** Never changed. */
  private static final BitSet ALL = new BitSet();

  static {
    ALL.set(0, GramBuckets.MOST_MESSAGES);
  }

  /** With more rooms, all blocks are searched: most of them have a message of one of these. */
  private static final int FEW_ROOMS = 32;

  /** So many messages are sooner read than what else a block knows of them. */
  private static final int FEW_MESSAGES = 2;

  /** So many buckets are read at once, since a statement costs more than a few of them. */
  private static final int BUCKETS = 32;

  private static final String READABLE =
      """
      select r.number, r.indexed_seq, r.last_seq, r.last_at from rooms r
        left join room_members b on b.room = r.number and b.user_id = ?
        left join bans x on x.room = r.number and x.user_id = ?
      where r.deleted = 0 and r.last_seq > 0
        and (b.room is not null or (r.kind = 'community' and x.room is null))\
      """;

  private static final String ROW = "select seq, user_id, content, created_at from messages ";

  private static final String RUNS =
      """
      select block, room, first_seq, last_seq, oldest_at, newest_at from search_runs
      where block in (%s) order by block, room, first_seq\
      """;

  /** Those runs that go on after a time, until then; halves all of them until one is left. */
  private static final String RUNS_UNTIL =
      """
      with recursive half(block, room, first_seq, oldest_at, low, high, at) as (
        select block, room, first_seq, oldest_at, first_seq - 1, last_seq, cast(? as bigint)
        from search_runs where newest_at > ? and oldest_at <= ? and block in (%s)
        union all
        select h.block, h.room, h.first_seq, h.oldest_at,
          case when m.created_at <= h.at then m.seq else h.low end,
          case when m.created_at <= h.at then h.high else m.seq - 1 end, h.at
        from half h join messages m on m.room = h.room and m.seq = h.low + (h.high - h.low + 1) / 2
        where h.low < h.high)
      select h.block, h.room, h.first_seq, h.low, h.oldest_at, m.created_at
      from half h join messages m on m.room = h.room and m.seq = h.low
      where h.low = h.high and h.low >= h.first_seq\
      """;

  /** Halves a range of numbers until one is left. */
  private static final String NEWEST_AT =
      """
      with recursive half(low, high) as (
        select cast(? as bigint), cast(? as bigint)
        union all
        select case when m.created_at <= ? then m.seq else h.low end,
          case when m.created_at <= ? then h.high else m.seq - 1 end
        from half h join messages m on m.room = ? and m.seq = h.low + (h.high - h.low + 1) / 2
        where h.low < h.high)
      select low from half where low = high\
      """;

  private final Sql sql;

  SearchTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * A room that is searched.
   *
   * @param number {@link RoomRow#number}
   * @param indexedSeq of the newest message in a block
   * @param lastAt when the newest message was posted
   */
  public record Room(long number, long indexedSeq, long lastSeq, long lastAt) {}

  /** The rooms with messages that a user may read. */
  public List<Room> readable(UserId user) {
    return sql.all(READABLE, SearchTable::room, user.value(), user.value());
  }

  /** The same, but only that room, if it is one of them. */
  public List<Room> readable(UserId user, RoomRow room) {
    return sql.all(
        READABLE + " and r.number = ?",
        SearchTable::room,
        user.value(),
        user.value(),
        room.number());
  }

  private static Room room(ResultSet row) throws SQLException {
    return new Room(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
  }

  /**
   * A block.
   *
   * @param newestAt when the newest of its messages was posted
   */
  public record Block(long number, long newestAt) {}

  /**
   * The blocks that may have messages of those rooms, posted at that time or before.
   *
   * @param rooms by {@link RoomRow#number}
   */
  public List<Block> blocks(List<Long> rooms, long at) {
    return rooms.size() > FEW_ROOMS
        ? sql.all(
            "select block, newest_at from search_blocks where messages > 0 and oldest_at <= ?",
            SearchTable::block,
            at)
        : sql.inChunks(
            """
            select distinct b.block, b.newest_at
            from search_runs s join search_blocks b on b.block = s.block
            where b.oldest_at <= ? and s.room in (%s)\
            """,
            rooms, SearchTable::block, at);
  }

  private static Block block(ResultSet row) throws SQLException {
    return new Block(row.getLong(1), row.getLong(2));
  }

  /**
   * Messages of a room that are in one block.
   *
   * @param first the {@code seq} of the oldest one
   * @param last the {@code seq} of the newest one
   * @param oldestAt when the oldest one was posted, or before
   * @param newestAt when the newest one was posted
   */
  public record Run(long room, long first, long last, long oldestAt, long newestAt) {
    /** How many messages it has. */
    public int size() {
      return Math.toIntExact(last - first + 1);
    }
  }

  /**
   * Messages of a block.
   *
   * @param place of the first of them in the block, from 0
   */
  public record Part(int place, Run run) {}

  /**
   * The messages of some blocks that were posted at that time or before: runs that go on are cut.
   */
  public Map<Block, List<Part>> parts(Collection<Block> blocks, long at) {
    List<Long> numbers = blocks.stream().map(Block::number).toList();
    Map<Long, List<Run>> runs = byBlock(sql.inChunks(RUNS, numbers, SearchTable::runOf));
    List<Long> cut =
        blocks.stream().filter(each -> each.newestAt() > at).map(Block::number).toList();
    Map<Long, List<Run>> ends =
        byBlock(sql.inChunks(RUNS_UNTIL, cut, SearchTable::runOf, at, at, at));
    Map<Block, List<Part>> parts = new HashMap<>();
    for (Block each : blocks) {
      parts.put(
          each,
          parts(
              runs.getOrDefault(each.number(), List.of()),
              ends.getOrDefault(each.number(), List.of()),
              at));
    }
    return parts;
  }

  private static List<Part> parts(List<Run> runs, List<Run> ends, long at) {
    Map<Start, Run> cut = ends.stream().collect(Collectors.toMap(Start::of, Function.identity()));
    List<Part> parts = new ArrayList<>();
    int place = 0;
    for (Run each : runs) {
      @Nullable Run part = each.newestAt() > at ? cut.get(Start.of(each)) : each;
      if (part != null) {
        parts.add(new Part(place, part));
      }
      place += each.size();
    }
    return parts;
  }

  private record Start(long room, long first) {
    static Start of(Run run) {
      return new Start(run.room(), run.first());
    }
  }

  private record RunOf(long block, Run run) {}

  private static RunOf runOf(ResultSet row) throws SQLException {
    return new RunOf(
        row.getLong(1),
        new Run(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
  }

  private static Map<Long, List<Run>> byBlock(List<RunOf> runs) {
    return runs.stream()
        .collect(
            Collectors.groupingBy(
                RunOf::block, Collectors.mapping(RunOf::run, Collectors.toList())));
  }

  /**
   * The messages of some blocks that contained all of those grams when the block was made.
   *
   * @param others are read last, of those blocks that have more than a few messages with all of the
   *     grams
   * @return their places in each block, from 0; without the blocks that have none, and in their
   *     order
   */
  public SequencedMap<Block, BitSet> containing(List<Block> blocks, int[] grams, int[] others) {
    SequencedMap<Block, BitSet> found = new LinkedHashMap<>();
    blocks.forEach(block -> found.put(block, ALL));
    // Most blocks are out after two or three grams, and their other buckets are not read.
    for (int from = 0; from < grams.length && !found.isEmpty(); ) {
      int to = Math.min(grams.length, from + Math.max(1, BUCKETS / found.size()));
      keepContaining(found, List.copyOf(found.keySet()), Arrays.copyOfRange(grams, from, to));
      from = to;
    }
    keepContaining(found, withMany(found), others);
    return found;
  }

  private static List<Block> withMany(Map<Block, BitSet> found) {
    return found.entrySet().stream()
        .filter(each -> each.getValue().cardinality() > FEW_MESSAGES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void keepContaining(Map<Block, BitSet> found, List<Block> blocks, int... grams) {
    Map<Long, byte[]> buckets = buckets(blocks, grams);
    for (int gram : grams) {
      for (Block block : blocks) {
        found.computeIfPresent(
            block, (_, messages) -> with(messages, buckets.get(id(block, gram)), gram));
      }
    }
    found.values().removeIf(BitSet::isEmpty);
  }

  /** The same grams, those first that the fewest messages of a block contain. */
  public int[] rarestFirst(Block block, int[] grams) {
    Map<Long, byte[]> buckets = buckets(List.of(block), grams);
    return Arrays.stream(grams)
        .boxed()
        .sorted(
            Comparator.comparingInt(
                gram -> with(ALL, buckets.get(id(block, gram)), gram).cardinality()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Map<Long, byte[]> buckets(Collection<Block> blocks, int[] grams) {
    List<Long> ids =
        blocks.stream()
            .flatMap(block -> Arrays.stream(grams).mapToObj(gram -> id(block, gram)))
            .toList();
    Map<Long, byte[]> buckets = new HashMap<>();
    sql.inChunks(
        "select id, grams from search_buckets where id in (%s)",
        ids, row -> buckets.put(row.getLong(1), row.getBytes(2)));
    return buckets;
  }

  private static long id(Block block, int gram) {
    return SearchBlocks.bucketId(block.number(), gram);
  }

  private static BitSet with(BitSet messages, byte @Nullable [] bucket, int gram) {
    if (bucket == null) {
      return new BitSet();
    }
    BitSet with = GramBuckets.find(bucket, gram);
    with.and(messages);
    return with;
  }

  /** The messages that have changed since their block was made, by room, the newest first. */
  public Map<Long, List<Long>> changed() {
    Map<Long, List<Long>> changed = new HashMap<>();
    sql.all(
        "select room, seq from search_changed order by seq desc",
        row -> changed.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getLong(2)));
    return changed;
  }

  /**
   * What a search compares of a message.
   *
   * @param content empty if the message is deleted
   */
  public record Row(MessagePlace place, UserId author, String content) {}

  /** The newest of the messages of a room with {@code first <= seq <= last}, the newest first. */
  public List<Row> range(long room, long first, long last, int limit) {
    return sql.all(
        ROW + "where room = ? and seq between ? and ? order by seq desc limit ?",
        row -> row(room, row),
        room,
        first,
        last,
        limit);
  }

  /** Those messages of a room that exist, the newest first. */
  public List<Row> each(long room, List<Long> seqs) {
    List<Row> rows =
        sql.inChunks(ROW + "where room = ? and seq in (%s)", seqs, row -> row(room, row), room);
    return rows.stream()
        .sorted((one, other) -> Long.compare(other.place().seq(), one.place().seq()))
        .toList();
  }

  /**
   * Those messages of several rooms that exist.
   *
   * @param places the number of the room and the {@code seq} of each
   */
  public List<Row> each(List<List<Long>> places) {
    return sql.inChunksOfPairs(
        """
        select seq, user_id, content, created_at, room from messages
        where (room, seq) in (values %s)\
        """,
        places, row -> row(row.getLong(5), row));
  }

  private static Row row(long room, ResultSet row) throws SQLException {
    return new Row(
        new MessagePlace(row.getLong(4), room, row.getLong(1)),
        new UserId(row.getString(2)),
        row.getString(3));
  }

  /** The newest message of a run that was posted at that time or before. */
  public long newestAt(Run run, long at) {
    return sql.number(NEWEST_AT, run.first() - 1, run.last(), at, at, run.room());
  }
}
