package dev.levelup.chat.server.domain;

import dev.levelup.chat.server.logging.LogThrottle;
import dev.levelup.chat.server.store.SearchBlocks;
import dev.levelup.chat.server.store.SearchBlocks.Draft;
import dev.levelup.chat.server.store.SearchBlocks.Entry;
import dev.levelup.chat.server.store.SearchBlocks.Packed;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.StoreException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/**
 * Keeps searches fast: makes blocks of the newest messages, merges old ones, and makes those anew
 * of which messages were edited or deleted, so that nothing is left of their former words. Searches
 * are right without it. Several servers on a database may do it at the same time.
 */
public final class SearchIndex {
  private static final LogThrottle FAULTS =
      new LogThrottle(LoggerFactory.getLogger(SearchIndex.class));

  /** So many at once do not keep a thread and the store's writer for long. */
  private static final int AT_ONCE = 8;

  /**
   * The messages of a block. Twice as many take as long to look through as a search may, while they
   * are in no block yet.
   */
  private static final int BLOCK = 2048;

  private final Store store;
  private final int block;

  public SearchIndex(Store store) {
    this(store, BLOCK);
  }

  /**
   * @param block how many messages a block has
   */
  SearchIndex(Store store, int block) {
    this.store = store;
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
        make(blocks -> blocks.nextMerged(block));
      }
    } catch (StoreException _) {
      // The store has logged it, and the next look tries again.
    } catch (RuntimeException e) {
      FAULTS.error("Indexing messages for the search failed", e);
    }
  }

  private boolean make(Function<SearchBlocks, Optional<Draft>> next) {
    Optional<Draft> draft = store.read(tables -> next.apply(tables.searchBlocks()));
    return draft.isPresent() && add(draft.get());
  }

  private boolean add(Draft draft) {
    Packed packed = new Packed(draft.entries().stream().map(SearchIndex::grams).toList());
    try {
      return store.write(tables -> tables.searchBlocks().add(draft, packed)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreException failed ? failed : e;
    }
  }

  private static int[] grams(Entry entry) {
    return SearchGrams.of(entry.author(), SearchWords.folded(entry.content()));
  }
}
