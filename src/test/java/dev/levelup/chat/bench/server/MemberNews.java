package dev.levelup.chat.bench.server;

import dev.levelup.chat.bench.BenchTokens;
import dev.levelup.chat.server.ServerProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * What a message costs its sender where many belong to the room, are connected, and look at others.
 */
final class MemberNews implements LoadSocket.Ear {
  private static final int MEMBERS = 10_000;
  private static final int SENDS_PER_SECOND = 20;
  private static final int WARM_UP_SECONDS = 8;
  private static final int CALLS_AT_ONCE = 50;

  private final Map<LoadSocket, Integer> told = new HashMap<>();

  /**
   * The result.
   *
   * @param strangers acknowledgements while everybody is connected and nobody belongs to the room
   * @param members the same when all belong to it
   * @param mostTold how often a second the client was told that was told most often
   * @param told how often all clients were told
   */
  record Result(Times strangers, Times members, double mostTold, long told) {}

  private MemberNews() {}

  static Result measure(Contestant ours, int seconds) throws Exception {
    MemberNews news = new MemberNews();
    AckTimes acks = new AckTimes();
    try (ServerProcess server = ours.launcher().start();
        Crowd listeners = Crowd.connect(server.url(), MEMBERS, null, news);
        Crowd sender = Crowd.connect(server.url(), 1, "lobby", acks)) {
      acks.round(sender, SENDS_PER_SECOND, "w", WARM_UP_SECONDS);
      Times strangers = acks.round(sender, SENDS_PER_SECOND, "s", seconds);
      everybodyBelongs(server.url());
      acks.round(sender, SENDS_PER_SECOND, "v", WARM_UP_SECONDS);
      listeners.loop().submit(news.told::clear).get();
      Times members = acks.round(sender, SENDS_PER_SECOND, "m", seconds);
      return listeners.loop().submit(() -> news.result(strangers, members, seconds)).get();
    }
  }

  private Result result(Times strangers, Times members, int seconds) {
    int most = told.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    long all = told.values().stream().mapToLong(Integer::longValue).sum();
    return new Result(strangers, members, (double) most / seconds, all);
  }

  private static void everybodyBelongs(URI server) throws InterruptedException {
    Semaphore calls = new Semaphore(CALLS_AT_ONCE);
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < MEMBERS; i++) {
        calls.acquire();
        HttpRequest request =
            HttpRequest.newBuilder(server.resolve("/api/communities/lobby/membership"))
                .header("Authorization", "Bearer " + BenchTokens.of("talker-" + i))
                .POST(BodyPublishers.noBody())
                .build();
        var _ =
            http.sendAsync(request, BodyHandlers.discarding())
                .thenAccept(MemberNews::checkTaken)
                .whenComplete((_, _) -> calls.release());
      }
      calls.acquire(CALLS_AT_ONCE);
    }
  }

  private static void checkTaken(HttpResponse<?> answer) {
    if (answer.statusCode() >= 300) {
      System.err.println("joining was refused: " + answer.statusCode());
    }
  }

  @Override
  public void activity(LoadSocket socket) {
    told.merge(socket, 1, Integer::sum);
  }
}
