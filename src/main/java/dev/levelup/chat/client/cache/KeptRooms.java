package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the store does for rooms that the user keeps. */
final class KeptRooms {
  private final Transactions transactions;
  private final PictureFiles pictures;
  private final SearchIndex index;
  private final InstantSource clock;

  KeptRooms(
      Transactions transactions, PictureFiles pictures, SearchIndex index, InstantSource clock) {
    this.transactions = transactions;
    this.pictures = pictures;
    this.index = index;
    this.clock = clock;
  }

  private KeptTable table(Connection tables, RoomId room) {
    return new KeptTable(tables, room, index);
  }

  CompletableFuture<Optional<KeptPart>> part(RoomId room) {
    return transactions.ask(
        tables -> {
          KeptTable kept = table(tables, room);
          return kept.isKept() ? Optional.of(kept.pages().part()) : Optional.empty();
        },
        Optional.empty());
  }

  CompletableFuture<Void> take(RoomId room, KeptAnswer answer) {
    return transactions
        .erase(tables -> new KeptAnswers(tables, room, index, clock.instant()).take(answer))
        .thenRun(() -> forgetPictures(room, answer.messages()));
  }

  private void forgetPictures(RoomId room, List<Message> messages) {
    messages.stream().filter(Message::isDeleted).forEach(each -> pictures.forget(room, each.id()));
  }

  CompletableFuture<Optional<HistoryPage>> before(RoomId room, long seq, int limit) {
    return transactions.ask(
        tables -> table(tables, room).pages().before(seq, limit), Optional.empty());
  }

  CompletableFuture<Optional<HistoryPage>> after(RoomId room, long seq, int limit) {
    return transactions.ask(
        tables -> table(tables, room).pages().after(seq, limit), Optional.empty());
  }

  /** Stores what was chosen about a room; it is kept from now on, or not any more. */
  void choose(RoomId room, StoredChoice choice) {
    var _ =
        transactions.shrink(
            tables -> {
              KeptTable kept = table(tables, room);
              boolean ends = kept.isKept() && !choice.kept();
              ChoiceTable.store(tables, room, choice);
              if (choice.kept()) {
                kept.join();
              }
              return ends && kept.end();
            });
  }
}
