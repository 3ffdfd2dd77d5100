package dev.levelup.chat.bench;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.KeptAnswer;
import dev.levelup.chat.client.cache.StoredChoice;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.Pagination;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/**
 * Prints how long 100 deletions in a kept room of 100,000 stored messages take: as one answer of
 * the server, one by one as they are broadcast in an open room, and one by one while the user
 * searches.
 */
public final class DeletionsBench {
  private static final int SIZE = 100_000;
  private static final int PAGE = 1000;
  private static final int DELETED = 100;

  private DeletionsBench() {}

  /** Runs the bench. */
  public static void main(String[] args) throws IOException {
    try (StoreThread measured = new StoreThread()) {
      fill(measured.store());
      print("in one answer", measured.time(store -> store.keep(TestMessage.ROOM, answer(1))));
      print("one by one", measured.time(store -> oneByOne(store, 2)));
      measured.store().beginSearch();
      measured.store().search(MessageSearch.of("words", null), 1).join();
      print("one by one while searching", measured.time(store -> oneByOne(store, 3)));
    }
  }

  private static void fill(ChatStore store) {
    store.storeChoice(TestMessage.ROOM, new StoredChoice("ALL", null, false, true));
    store.keep(TestMessage.ROOM, new KeptAnswer.Newest(page(SIZE - PAGE + 1))).join();
    for (long before = SIZE - PAGE + 1; before > 1; before -= PAGE) {
      store.keep(TestMessage.ROOM, new KeptAnswer.Older(before, page(before - PAGE))).join();
    }
    long stored = store.kept(TestMessage.ROOM).join().orElseThrow().size().messages();
    if (stored != SIZE) {
      throw new IllegalStateException(stored + " are stored");
    }
  }

  private static HistoryPage page(long from) {
    List<Message> messages =
        LongStream.range(from, from + PAGE)
            .mapToObj(
                number -> TestMessage.by("bob").number(number).content("words " + number).message())
            .toList();
    return new HistoryPage(messages, new Pagination(from > 1, null, 0L));
  }

  /** Those of a round are all over the room, and were not deleted in another round. */
  private static List<Message> deleted(int round) {
    return LongStream.range(0, DELETED)
        .mapToObj(
            i ->
                TestMessage.by("bob")
                    .number(i * (SIZE / DELETED) + round)
                    .deleted((round - 1L) * DELETED + i + 1))
        .toList();
  }

  private static KeptAnswer answer(int round) {
    return new KeptAnswer.Changes(0, (long) round * DELETED, deleted(round));
  }

  private static CompletableFuture<?> oneByOne(ChatStore store, int round) {
    deleted(round).forEach(store::updateMessage);
    return store.kept(TestMessage.ROOM);
  }

  private static void print(String what, StoreThread.Times times) {
    System.out.printf("%-28s %s%n", what, times);
  }
}
