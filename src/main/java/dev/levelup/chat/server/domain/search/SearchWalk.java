package dev.levelup.chat.server.domain.search;

import dev.levelup.chat.server.store.MessagePlace;
import dev.levelup.chat.server.store.SearchTable;
import dev.levelup.chat.server.store.SearchTable.Block;
import dev.levelup.chat.server.store.SearchTable.Part;
import dev.levelup.chat.server.store.SearchTable.Room;
import dev.levelup.chat.server.store.SearchTable.Row;
import dev.levelup.chat.server.store.SearchTable.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One search in one snapshot of the database. It goes back in time through all rooms at once, and
 * opens a block or reads messages only when it has come to the newest one that may be in them; with
 * the candidates of one block, few ones of the next are read. It ends when the page is full, or
 * when it has done enough work for one page.
 */
final class SearchWalk {
  /** How many blocks are read at once; the first ones singly, since they may be enough. */
  private static final int MOST_AT_ONCE = 32;

  /** From so many blocks at once on, a search is long enough to look for its rarest grams. */
  private static final int WORTH_SORTING = 4;

  /** The candidates of so many runs are read in one statement. */
  private static final int FEW_RUNS = 32;

  /** What opening a block costs, in messages. */
  private static final int BLOCK_WORK = 4;

  /** A single room is read without its blocks if it has at most this part of what a page reads. */
  private static final int SMALL_PART = 8;

  private final SearchTable table;
  private final SearchTarget target;
  private int[] grams;
  private final MessagePlace before;
  private final int mostRead;
  private final Map<Long, Room> rooms;
  private final PriorityQueue<Step> steps =
      new PriorityQueue<>(
          Comparator.comparing(Step::place).reversed().thenComparingInt(Step::order));

  /** The blocks that have not been read yet, the newest first. */
  private final SequencedSet<Block> unread = new LinkedHashSet<>();

  /** The messages that may match, in the blocks that have been read, the newest first. */
  private final SequencedMap<Block, BitSet> candidates = new LinkedHashMap<>();

  /** What is in those of them in which a message may match. */
  private final Map<Block, List<Part>> parts = new HashMap<>();

  private int atOnce = 1;
  private int read;

  /**
   * @param rooms those that are searched
   * @param before only older messages are found
   * @param mostRead reading ends after so many messages
   */
  SearchWalk(
      SearchTable table, SearchTarget target, List<Room> rooms, MessagePlace before, int mostRead) {
    this.table = table;
    this.target = target;
    this.before = before;
    this.mostRead = mostRead;
    this.rooms = rooms.stream().collect(Collectors.toMap(Room::number, Function.identity()));
    grams = target.grams();
    if (target.isPossible() && !rooms.isEmpty()) {
      begin();
    }
  }

  /** What comes next at a place: nothing of it is newer. */
  private sealed interface Step {
    MessagePlace place();

    /** Of two at one place, a find comes first: reading goes on behind it. */
    default int order() {
      return this instanceof Find ? 0 : 1;
    }
  }

  private record Find(MessagePlace place) implements Step {}

  private record ClosedBlock(MessagePlace place, Block block) implements Step {}

  private record Reading(MessagePlace place, SearchRun run) implements Step {}

  /**
   * A page.
   *
   * @param places of the messages, the newest first
   * @param rest before it there may be more; null if there are none
   */
  record Found(List<MessagePlace> places, @Nullable MessagePlace rest) {}

  private void begin() {
    if (isSmall()) {
      rooms.values().forEach(room -> readAfter(0, room));
    } else {
      beginWithBlocks();
    }
  }

  private boolean isSmall() {
    return rooms.size() == 1 && rooms.values().iterator().next().lastSeq() <= mostRead / SMALL_PART;
  }

  private void beginWithBlocks() {
    rooms.values().forEach(room -> readAfter(room.indexedSeq(), room));
    table
        .changed()
        .forEach(
            (number, seqs) -> {
              Room room = rooms.get(number);
              if (room != null) {
                read(changed(room, seqs), before);
              }
            });
    table.blocks(List.copyOf(rooms.keySet()), before.at()).stream()
        .sorted(Comparator.comparingLong(Block::newestAt).reversed())
        .forEach(this::add);
  }

  private void readAfter(long seq, Room room) {
    if (room.lastSeq() > seq) {
      Run rest = new Run(room.number(), seq + 1, room.lastSeq(), 0, room.lastAt());
      read(SearchRun.all(table, rest, before), MessagePlace.after(room.lastAt()));
    }
  }

  private SearchRun changed(Room room, List<Long> seqs) {
    long first = seqs.getLast();
    Run among = new Run(room.number(), first, seqs.getFirst(), 0, room.lastAt());
    return SearchRun.of(table, among, seqs.stream().mapToLong(seq -> seq).iterator(), before);
  }

  private void add(Block block) {
    unread.add(block);
    steps.add(new ClosedBlock(bound(MessagePlace.after(block.newestAt())), block));
  }

  private void read(SearchRun run, MessagePlace newest) {
    steps.add(new Reading(bound(newest), run));
  }

  private MessagePlace bound(MessagePlace newest) {
    return newest.isBefore(before) ? newest : before;
  }

  /**
   * The page.
   *
   * @param limit the most messages in it
   */
  Found next(int limit) {
    List<MessagePlace> found = new ArrayList<>();
    for (Step step = steps.poll(); step != null; step = steps.poll()) {
      // It ends only where it has got further: the next page must not begin as this one did.
      if (read >= mostRead && step.place().isBefore(before) && !(step instanceof Find)) {
        return new Found(found, step.place());
      }
      switch (step) {
        case Find(MessagePlace place) -> {
          if (found.size() == limit) {
            return new Found(found, found.getLast());
          }
          // A message that has changed may be found in its block, too.
          if (found.isEmpty() || !found.getLast().equals(place)) {
            found.add(place);
          }
        }
        case ClosedBlock(_, Block block) -> open(block);
        case Reading(MessagePlace place, SearchRun run) -> readOn(run, place);
      }
    }
    return new Found(found, null);
  }

  private void readOn(SearchRun run, MessagePlace place) {
    take(run, run.next(), place);
  }

  private void take(SearchRun run, List<Row> rows, MessagePlace place) {
    read += rows.size();
    for (Row row : rows) {
      if (row.place().isBefore(before) && target.matches(row)) {
        steps.add(new Find(row.place()));
      }
    }
    if (run.hasMore()) {
      read(run, rows.isEmpty() ? place : rows.getLast().place());
    }
  }

  private void open(Block block) {
    read += BLOCK_WORK;
    if (grams.length == 0) {
      wanted(table.parts(List.of(block), before.at()).getOrDefault(block, List.of()))
          .map(part -> SearchRun.all(table, part.run(), before))
          .forEach(all -> read(all, all.newest()));
    } else {
      if (unread.remove(block)) {
        findCandidates(block);
      }
      take(runs(block));
    }
  }

  private Stream<Part> wanted(List<Part> all) {
    return all.stream().filter(part -> rooms.containsKey(part.run().room()));
  }

  /** In a block, and in the next ones that have not been read. */
  private void findCandidates(Block block) {
    if (atOnce == WORTH_SORTING) {
      grams = table.rarestFirst(block, grams);
    }
    List<Block> next = new ArrayList<>(List.of(block));
    while (!unread.isEmpty() && next.size() < atOnce) {
      next.add(unread.removeFirst());
    }
    atOnce = Math.min(MOST_AT_ONCE, 2 * atOnce);
    SequencedMap<Block, BitSet> found = table.containing(next, grams, target.otherGrams());
    candidates.putAll(found);
    parts.putAll(table.parts(found.keySet(), before.at()));
  }

  /** Takes the candidates of a block, and those of the next ones if they are few. */
  private void take(List<SearchRun> ofBlock) {
    List<SearchRun> runs = new ArrayList<>(ofBlock);
    while (!runs.isEmpty() && runs.size() < FEW_RUNS && !candidates.isEmpty()) {
      runs.addAll(runs(candidates.firstEntry().getKey()));
    }
    SearchRun.nextOfEach(table, runs).forEach((run, rows) -> take(run, rows, run.newest()));
  }

  private List<SearchRun> runs(Block block) {
    BitSet found = candidates.remove(block);
    return found == null
        ? List.of()
        : wanted(Objects.requireNonNull(parts.remove(block)))
            .map(part -> run(part, found))
            .filter(SearchRun::hasMore)
            .toList();
  }

  private SearchRun run(Part part, BitSet found) {
    return SearchRun.of(table, part.run(), seqs(found, part.place(), part.run()), before);
  }

  /** The numbers of the candidates in a run, the newest first. */
  private static PrimitiveIterator.OfLong seqs(BitSet found, int at, Run run) {
    return IntStream.iterate(
            found.previousSetBit(at + run.size() - 1),
            place -> place >= at,
            place -> found.previousSetBit(place - 1))
        .mapToLong(place -> run.first() + place - at)
        .iterator();
  }
}
