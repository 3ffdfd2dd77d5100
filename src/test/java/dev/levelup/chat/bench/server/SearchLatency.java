package dev.levelup.chat.bench.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.bench.BenchTokens;
import dev.levelup.chat.server.ServerProcess;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * How long searches take among many messages, and what it costs those who send that there is an
 * index.
 */
final class SearchLatency {
  private static final int PER_SECOND = 20;
  private static final int WARM_UP_SECONDS = 8;
  private static final int QUERY_WARM_UP_SECONDS = 5;

  /** 400 of each kind, so that the four slowest of them make the p99. */
  private static final int QUERY_SECONDS = 20;

  private static final int SENDERS = 50;
  private static final int SENDS_PER_SECOND = 500;

  /** So many that a slow moment of the machine meets both servers, and blocks are merged in one. */
  private static final int TURNS = 10;

  private final SearchedMessages messages = new SearchedMessages();
  private final Random random = new Random(7);
  private int asked;

  /**
   * The result.
   *
   * @param searches by what was searched for
   * @param indexSeconds how long the index of all messages took
   * @param indexMegabytes its size
   * @param plain acknowledgements of a server without an index
   * @param indexed acknowledgements of one that makes its index meanwhile
   */
  record Result(
      Map<String, Times> searches,
      double indexSeconds,
      double indexMegabytes,
      Times plain,
      Times indexed) {}

  /** Measures two servers with the same messages. */
  static Result measure(LevelUpServer indexing, LevelUpServer plain, int seconds) throws Exception {
    return new SearchLatency().run(indexing, plain, seconds, true);
  }

  /** The same without searches. */
  static Result acks(LevelUpServer indexing, LevelUpServer plain, int seconds) throws Exception {
    return new SearchLatency().run(indexing, plain, seconds, false);
  }

  private Result run(LevelUpServer indexing, LevelUpServer plain, int seconds, boolean isSearched)
      throws Exception {
    Path file = indexing.data().resolve("levelup.db");
    Path other = plain.data().resolve("levelup.db");
    String database = "jdbc:sqlite:" + file;
    try (ServerProcess one = indexing.start();
        ServerProcess two = plain.start()) {
      one.terminate();
      two.terminate();
    }
    messages.fill(database);
    Files.copy(file, other, StandardCopyOption.REPLACE_EXISTING);
    SearchedMessages.indexNothing("jdbc:sqlite:" + other);
    double before = Files.size(file) / 1e6;
    try (ServerProcess server = indexing.start();
        ServerProcess without = plain.start()) {
      double indexSeconds = SearchedMessages.awaitIndex(database);
      Map<String, Times> searches = isSearched ? searches(server.url()) : Map.of();
      Times acks = new Times();
      Times plainAcks = new Times();
      try (Senders away = Senders.of(without);
          Senders beside = Senders.of(server)) {
        for (int turn = 0; turn < TURNS; turn++) {
          plainAcks.addAll(away.send(Math.ceilDiv(seconds, 2)));
          acks.addAll(beside.send(Math.ceilDiv(seconds, 2)));
        }
      }
      server.terminate();
      return new Result(searches, indexSeconds, Files.size(file) / 1e6 - before, plainAcks, acks);
    }
  }

  /** Only what was searched for, on a PostgreSQL. */
  static Map<String, Times> onPostgres(LevelUpServer server, String database) throws Exception {
    SearchLatency search = new SearchLatency();
    try (ServerProcess empty = server.start()) {
      empty.terminate();
    }
    search.messages.fill(database + "&reWriteBatchedInserts=true");
    try (ServerProcess process = server.start()) {
      SearchedMessages.awaitIndex(database);
      return search.searches(process.url());
    }
  }

  /** Those who send to one server, turn by turn. */
  private record Senders(AckTimes acks, Crowd crowd) implements AutoCloseable {
    static Senders of(ServerProcess server) throws Exception {
      AckTimes acks = new AckTimes();
      Senders senders = new Senders(acks, Crowd.connect(server.url(), SENDERS, "lobby", acks));
      var _ = senders.send(WARM_UP_SECONDS);
      return senders;
    }

    Times send(int seconds) throws Exception {
      String prefix = Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-";
      return acks.round(crowd, SENDS_PER_SECOND, prefix, seconds);
    }

    @Override
    public void close() {
      crowd.close();
    }
  }

  private interface Query {
    String next();
  }

  private Map<String, Query> queries() {
    Map<String, Query> queries = new LinkedHashMap<>();
    queries.put("a common word", () -> words(messages.word(random.nextInt(10))));
    queries.put(
        "a common word in a rare room", () -> words(messages.word(random.nextInt(10))) + inRoom(0));
    queries.put("a rare word", () -> words(messages.word(10_000 + random.nextInt(20_000))));
    queries.put(
        "a rare word in a large room",
        () ->
            words(messages.word(10_000 + random.nextInt(20_000))) + inRoom(1 + random.nextInt(99)));
    queries.put(
        "two words that never met",
        () -> words(messages.word(random.nextInt(100)) + " " + messages.word(20_000)));
    queries.put("what nobody said", () -> words("therinonanstqx"));
    queries.put(
        "a common word of one author",
        () ->
            words(messages.word(random.nextInt(10)))
                + "&userId=id-of-talker-"
                + random.nextInt(1000));
    queries.put("two characters", () -> words("会議"));
    queries.put("two letters that nobody wrote", () -> words("qx"));
    queries.put(
        "a common word, some time ago",
        () ->
            words(messages.word(random.nextInt(10)))
                + "&cursor="
                + (1_700_000_000_000L + random.nextInt(1_000_000_000))
                + "-0-0");
    return queries;
  }

  private static String words(String words) {
    return "q=" + URLEncoder.encode(words, UTF_8);
  }

  private static String inRoom(int number) {
    return "&communityId=" + SearchedMessages.room(number);
  }

  private Map<String, Times> searches(URI server) throws InterruptedException {
    try (TimedRequests requests = new TimedRequests(PER_SECOND)) {
      for (Query each : queries().values()) {
        requests.measure(() -> request(server, each), QUERY_WARM_UP_SECONDS);
      }
      Map<String, Times> all = new LinkedHashMap<>();
      for (Map.Entry<String, Query> each : queries().entrySet()) {
        all.put(
            each.getKey(), requests.measure(() -> request(server, each.getValue()), QUERY_SECONDS));
      }
      return all;
    }
  }

  private HttpRequest request(URI server, Query query) {
    return HttpRequest.newBuilder(server.resolve("/api/search?" + query.next()))
        .header("Authorization", "Bearer " + BenchTokens.of("reader-" + asked++ % 100))
        .build();
  }
}
