package dev.levelup.chat.server.domain.search;

import static dev.levelup.chat.server.store.SearchMerges.PIECE;
import static dev.levelup.chat.server.store.SearchMerges.PIECES;

import dev.levelup.chat.server.store.Claim;
import dev.levelup.chat.server.store.FaultLog;
import dev.levelup.chat.server.store.SearchBlocks;
import dev.levelup.chat.server.store.SearchBlocks.Draft;
import dev.levelup.chat.server.store.SearchBlocks.Entry;
import dev.levelup.chat.server.store.SearchBlocks.Packed;
import dev.levelup.chat.server.store.SearchMerges.Merge;
import dev.levelup.chat.server.store.SearchMerges.Piece;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps searches fast: makes blocks of the newest messages, merges old ones, and makes those anew
 * of which messages were edited or deleted, so that nothing is left of their former words. Searches
 * are right without it. Several servers on a database may do it at the same time.
 */
public final class SearchIndex {
  private static final FaultLog FAULTS = new FaultLog(SearchIndex.class);

  /** So many at once do not keep a thread and the store's writer for long. */
  private static final int AT_ONCE = 8;

  /**
   * The messages of a block. Twice as many take as long to look through as a search may, while they
   * are in no block yet.
   */
  private static final int BLOCK = 2048;

  /** Whoever has not finished a block after this time never will. */
  private static final long GIVEN_UP_MILLIS = 60_000;

  private final Store store;
  private final Clock clock;
  private final int block;

  public SearchIndex(Store store, Clock clock) {
    this(store, clock, BLOCK);
  }

  /**
   * @param block how many messages a block has
   */
  SearchIndex(Store store, Clock clock, int block) {
    this.store = store;
    this.clock = clock;
    this.block = block;
  }

  /**
   * Makes some blocks, or merges some, if there is something to do; call it periodically. Blocks
   * for the store.
   */
  public void look() {
    try {
      int made = 0;
      while (made < AT_ONCE
          && (make(SearchBlocks::nextStale) || make(blocks -> blocks.next(block)))) {
        made++;
      }
      if (made == 0) {
        store.read(tables -> tables.searchMerges().next(block)).ifPresent(this::merge);
      }
      sweep();
    } catch (RuntimeException e) { // the next look tries again
      FAULTS.log("Indexing messages for the search failed", e);
    }
  }

  private boolean make(Function<SearchBlocks, Optional<Draft>> next) {
    Optional<Draft> draft = store.read(tables -> next.apply(tables.searchBlocks()));
    return draft.isPresent() && add(draft.get());
  }

  private boolean add(Draft draft) {
    Packed packed = new Packed(draft.entries().stream().map(SearchIndex::grams).toList());
    return write(Claim.EVERYTHING, tables -> tables.searchBlocks().add(draft, packed));
  }

  private void merge(Merge merge) {
    long merged = write(PIECE, tables -> tables.searchMerges().begin(clock.millis()));
    for (int i = 0; i < PIECES; i++) {
      int number = i;
      Piece piece = store.read(tables -> tables.searchMerges().piece(merge, number));
      if (!write(PIECE, tables -> tables.searchMerges().add(merged, piece))) {
        return;
      }
    }
    var _ = write(Claim.EVERYTHING, tables -> tables.searchMerges().finish(merged, merge));
  }

  private void sweep() {
    long before = clock.millis() - GIVEN_UP_MILLIS;
    boolean hasMore = store.read(tables -> tables.searchBlocks().hasRemains(before));
    while (hasMore) {
      hasMore = write(PIECE, tables -> tables.searchBlocks().sweep(before));
    }
  }

  private <T> T write(Claim claim, Function<Tables, T> work) {
    return Store.await(store.write(claim, work, _ -> {}));
  }

  private static int[] grams(Entry entry) {
    return SearchGrams.of(entry.author(), SearchWords.folded(entry.content()));
  }
}
