package dev.levelup.chat.bench;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * Prints what a search of 100,000 stored messages of 200 rooms takes: as it opens, when all are
 * read in the background, and at each later key.
 */
public final class SearchBench {
  private static final int ROOMS = 200;
  private static final int ROUNDS = 100;
  private static final int MOST = 50;
  private static final List<String> TYPED =
      List.of("th", "tow", "tower wood", "größer", "карта", "qz", "no such words");
  private static final List<String> WORDS =
      List.of(
          "the tower wood gate scout map better than tonight at eight fine straße größer карта"
              .split(" "));

  private SearchBench() {}

  /** Runs the bench. */
  public static void main(String[] args) throws IOException {
    try (StoreThread measured = new StoreThread()) {
      ChatStore store = measured.store();
      fill(store);
      print("search opens, a key at once", List.of(measured.time(SearchBench::open)));
      for (String typed : TYPED) {
        print(
            typed,
            Stream.generate(() -> measured.time(asked -> key(asked, typed)))
                .limit(ROUNDS)
                .toList());
      }
    }
  }

  /** The store begins to read as the search opens; the key is answered once all are read. */
  private static CompletableFuture<?> open(ChatStore store) {
    store.beginSearch();
    return key(store, TYPED.getFirst());
  }

  private static CompletableFuture<?> key(ChatStore store, String typed) {
    return store.search(MessageSearch.of(typed, null), MOST);
  }

  private static void fill(ChatStore store) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int room = 0; room < ROOMS; room++) {
      store.storeHistory(
          RoomId.community("room-" + room),
          new StoredHistory(messages(RoomId.community("room-" + room), random), false, START, 0));
    }
  }

  private static final Instant START = Instant.parse("2026-03-14T12:00:00Z");

  private static List<Message> messages(RoomId room, RandomGenerator random) {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < ChatStore.MOST_MESSAGES; i++) {
      StringBuilder words = new StringBuilder();
      for (int word = random.nextInt(3, 25); word > 0; word--) {
        words.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      }
      Instant at = START.plusSeconds(random.nextInt(10_000_000));
      User author = new User(new UserId("u-" + random.nextInt(200)), "somebody", null);
      messages.add(
          new Message(
              new MessageId(room.id() + "-" + i),
              room,
              (long) i + 1,
              author,
              at,
              null,
              MessageState.first(words.toString().strip(), at)));
    }
    return messages;
  }

  private static void print(String what, List<StoreThread.Times> times) {
    List<StoreThread.Times> sorted =
        times.stream().sorted(Comparator.comparingLong(StoreThread.Times::cpu)).toList();
    System.out.printf("%-28s median %s%n", what, sorted.get(times.size() / 2));
    if (times.size() > 1) {
      System.out.printf("%-28s worst  %s%n", "", sorted.getLast());
    }
  }
}
