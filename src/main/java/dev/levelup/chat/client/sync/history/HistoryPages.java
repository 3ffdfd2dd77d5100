package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pages of one room's history: from the disk if the user keeps the room, else from the server.
 */
final class HistoryPages {
  private final Session session;
  private final HistoryService server;
  private final Connection connection;
  private final Timeline timeline;
  private final PersistentState persistentState;
  private final FxThread fx;

  HistoryPages(ServerLink link, Timeline timeline, PersistentState persistentState, FxThread fx) {
    this.session = link.session();
    this.server = link.history();
    this.connection = link.connection();
    this.timeline = timeline;
    this.persistentState = persistentState;
    this.fx = fx;
  }

  /**
   * The page before the oldest loaded message.
   *
   * @param number of that page on a server that has only page numbers
   */
  CompletableFuture<HistoryPage> older(int number) {
    Message oldest = timeline.loaded().oldest();
    Long seq = oldest == null ? null : oldest.seq();
    return seq != null && session.has(Feature.CURSORS)
        ? before(seq, PageSize.USUAL)
        : server.page(timeline.room(), number, PageSize.USUAL);
  }

  CompletableFuture<HistoryPage> before(long seq, int limit) {
    return stored(
        store -> store.keptBefore(timeline.room(), seq, limit),
        () -> server.before(timeline.room(), seq, limit));
  }

  CompletableFuture<HistoryPage> after(long seq, int limit) {
    return stored(
        store -> store.keptAfter(timeline.room(), seq, limit).thenApply(this::ifNotTheEnd),
        () -> server.after(timeline.room(), seq, limit));
  }

  /** While there is a connection, the server says whether there is more. */
  private Optional<HistoryPage> ifNotTheEnd(Optional<HistoryPage> found) {
    return found.filter(page -> page.pagination().hasMore() || !connection.isOnline());
  }

  /** The newest page. */
  CompletableFuture<HistoryPage> newest(int limit) {
    Supplier<CompletableFuture<HistoryPage>> ask = () -> server.page(timeline.room(), 1, limit);
    return connection.isOnline()
        ? ask.get()
        : stored(store -> store.keptBefore(timeline.room(), Long.MAX_VALUE, limit), ask);
  }

  private CompletableFuture<HistoryPage> stored(
      Function<ChatStore, CompletableFuture<Optional<HistoryPage>>> find,
      Supplier<CompletableFuture<HistoryPage>> ask) {
    return persistentState.choices().get(timeline.room()).kept()
        ? find.apply(persistentState.store())
            .thenComposeAsync(
                page ->
                    page.filter(this::isCurrent)
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(ask),
                fx)
        : ask.get();
  }

  /** While there is a connection, a page with outdated messages is of no use. */
  private boolean isCurrent(HistoryPage page) {
    Long rev = page.pagination().rev();
    return !connection.isOnline()
        || (rev != null && rev >= timeline.numbers().knownRevProperty().get());
  }
}
