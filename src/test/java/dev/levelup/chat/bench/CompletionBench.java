package dev.levelup.chat.bench;

import dev.levelup.chat.client.ui.completion.Candidates;
import dev.levelup.chat.client.ui.emoji.EmojiCatalogs;
import dev.levelup.chat.client.ui.members.MemberRows;
import dev.levelup.chat.client.ui.switcher.Destination;
import dev.levelup.chat.client.ui.switcher.Destinations;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Prints how long a key takes to find people among 10,000 members, in the composer, in the list of
 * members and in the quick switcher, and emoji; and how much memory the list takes. The first time
 * includes what is made once.
 */
public final class CompletionBench {
  private static final int MEMBERS = 10_000;
  private static final int ROUNDS = 200;
  private static final int MOST = 8;
  private static final List<String> NAMES =
      List.of("anna", "Ülkü", "أحمد", "Дмитрий", "zoe-of-the-hills", "명수", "O.Neill");
  private static final List<String> QUERIES = List.of("", "a", "ul", "أح", "hills_9", "nobody");

  private CompletionBench() {}

  /** Runs the bench. */
  public static void main(String[] args) {
    List<Member> members =
        IntStream.range(0, MEMBERS)
            .mapToObj(i -> new Member(id(i), NAMES.get(i % NAMES.size()) + "_" + i, null, "member"))
            .toList();
    List<UserId> lately = IntStream.range(0, 50).map(i -> i * 7).mapToObj(i -> id(i)).toList();
    Candidates[] people = new Candidates[1];
    print("names of 10,000 members, once", () -> people[0] = new Candidates(members, id(1)), 5);
    for (String query : QUERIES) {
      print("@" + query, () -> people[0].find(query, lately, MOST), ROUNDS);
    }
    list();
    switcher(members);
    EmojiCatalogs catalogs = new EmojiCatalogs(Runnable::run, Runnable::run);
    print("emoji catalog, once", () -> catalogs.use(Locale.ENGLISH, _ -> {}), 1);
    for (String query : List.of("sm", "smile", "cat f", "qqqq")) {
      catalogs.use(
          Locale.ENGLISH,
          catalog -> print(":" + query, () -> catalog.search(query, List.of()), ROUNDS));
    }
  }

  private static void list() {
    MemberRows rows = new MemberRows();
    long before = heap();
    rows.setMembers(decoded());
    System.out.printf("%-32s %,d bytes%n", "a member in the list", (heap() - before) / MEMBERS);
    for (String typed : List.of("m", "mem", "member 9")) {
      print("filter " + typed, () -> rows.setFilter(typed), ROUNDS);
    }
  }

  private static void switcher(List<Member> members) {
    List<Destination> all =
        members.stream()
            .<Destination>map(
                each ->
                    new Destination.ToPerson(new User(each.id(), each.name(), null), each.name()))
            .toList();
    Destinations[] made = new Destinations[1];
    print("10,000 destinations, once", () -> made[0] = new Destinations(all), 5);
    for (String typed : List.of("", "a", "oneil", "zh 77", "hls_9", "nobody")) {
      print("go to " + typed, () -> made[0].find(typed, MOST), ROUNDS);
    }
  }

  /** As from a server: each with texts of its own. */
  private static List<Member> decoded() {
    return IntStream.range(0, MEMBERS)
        .mapToObj(i -> new Member(new UserId("%016d".formatted(i)), "Member " + i, null, "member"))
        .toList();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static UserId id(int number) {
    return new UserId("u-" + number);
  }

  private static void print(String what, Runnable key, int rounds) {
    long[] nanos = LongStream.generate(() -> time(key)).limit(rounds).toArray();
    long first = nanos[0];
    long median = LongStream.of(nanos).sorted().skip(rounds / 2).findFirst().orElseThrow();
    System.out.printf("%-32s first %8.2f ms, median %8.3f ms%n", what, ms(first), ms(median));
  }

  private static long time(Runnable key) {
    long start = System.nanoTime();
    key.run();
    return System.nanoTime() - start;
  }

  private static double ms(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
