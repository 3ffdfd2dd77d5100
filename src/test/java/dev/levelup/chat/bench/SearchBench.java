package dev.levelup.chat.bench;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.SqliteStores;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Prints how much time of a processor each key takes to search 100,000 stored messages of 200
 * rooms, and how much the first search takes to read them.
 */
public final class SearchBench {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int ROOMS = 200;
  private static final int ROUNDS = 100;
  private static final int MOST = 50;
  private static final List<String> WORDS =
      List.of(
          "the tower wood gate scout map better than tonight at eight fine straße größer карта"
              .split(" "));

  private SearchBench() {}

  /** Runs the bench. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("search-bench");
    ChatStore store =
        new SqliteStores(
                folder,
                Runnable::run,
                Clock.systemUTC(),
                new SqliteStores.PictureSpace(Runnable::run, () -> 0))
            .open("http://h", new UserId("alice"), _ -> {});
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int room = 0; room < ROOMS; room++) {
      store.storeHistory(
          RoomId.community("room-" + room),
          new StoredHistory(messages(RoomId.community("room-" + room), random), false, START, 0));
    }
    print("first key, which reads all", store, MessageSearch.of("x", null), 1);
    for (String typed :
        new String[] {"th", "tow", "tower wood", "größer", "карта", "qz", "no such words"}) {
      print(typed, store, MessageSearch.of(typed, null), ROUNDS);
    }
    store.forgetEverything();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.deleteIfExists(folder);
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

  private static void print(String typed, ChatStore store, MessageSearch wanted, int rounds) {
    long[] nanos = LongStream.generate(() -> time(store, wanted)).limit(rounds).toArray();
    long median = LongStream.of(nanos).sorted().skip(rounds / 2).findFirst().orElseThrow();
    long worst = LongStream.of(nanos).max().orElseThrow();
    System.out.printf("%-28s median %8.2f ms, worst %8.2f ms%n", typed, ms(median), ms(worst));
  }

  private static long time(ChatStore store, MessageSearch wanted) {
    long start = CPU.getCurrentThreadCpuTime();
    store.search(wanted, MOST).join();
    return CPU.getCurrentThreadCpuTime() - start;
  }

  private static double ms(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
