package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds stored messages by the index, which it loads room by room, as soon as the user is about to
 * search. Thread-safe.
 */
final class StoredSearch {
  private final Transactions transactions;
  private final SearchIndex index;

  /** How many searches have ended: what they have not loaded yet is not wanted any more. */
  private final AtomicInteger ended = new AtomicInteger();

  StoredSearch(Transactions transactions, SearchIndex index) {
    this.transactions = transactions;
    this.index = index;
  }

  void begin() {
    var _ = load(MessageSearch.of("", null), ended.get());
  }

  CompletableFuture<List<Message>> find(MessageSearch wanted, int most) {
    return load(wanted, ended.get())
        .thenCompose(_ -> transactions.ask(tables -> find(tables, wanted, most), List.of()));
  }

  void end() {
    ended.incrementAndGet();
    var _ = transactions.change(_ -> index.forgetAll());
  }

  /** Each room in a transaction of its own, so that what the user writes meanwhile is not late. */
  private CompletableFuture<Boolean> load(MessageSearch wanted, int former) {
    return transactions
        .ask(tables -> loadNext(tables, wanted, former), false)
        .thenCompose(more -> more ? load(wanted, former) : CompletableFuture.completedFuture(true));
  }

  /** Returns whether another room may have to be loaded. */
  private boolean loadNext(Connection tables, MessageSearch wanted, int former)
      throws SQLException {
    if (former != ended.get()) {
      return false;
    }
    Optional<RoomId> next =
        HistoryTable.rooms(tables).stream()
            .filter(each -> wanted.isIn(each) && !index.has(each))
            .findFirst();
    if (next.isPresent()) {
      index.load(next.get(), TextTable.of(tables, next.get()));
    }
    return next.isPresent();
  }

  private List<Message> find(Connection tables, MessageSearch wanted, int most)
      throws SQLException {
    List<Message> found = new ArrayList<>();
    for (SearchableText each : index.find(wanted, most)) {
      MessageTable.find(tables, each.room(), each.id()).ifPresent(found::add);
    }
    return found;
  }
}
