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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a message costs its sender where many belong to the room, are connected, and look at others.
 */
final class MemberNews implements LoadSocket.Ear {
  private static final int MEMBERS = 10_000;
  private static final int SENDS_PER_SECOND = 20;
  private static final int WARM_UP_SECONDS = 8;
  private static final int PATIENCE_SECONDS = 60;
  private static final int CALLS_AT_ONCE = 50;

  private final Map<LoadSocket, Integer> told = new HashMap<>();
  private @Nullable Schedule schedule;
  private Times times = new Times();
  private CompletableFuture<Times> done = new CompletableFuture<>();

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
    try (ServerProcess server = ours.launcher().start();
        Crowd listeners = Crowd.connect(server.url(), MEMBERS, null, news);
        Crowd sender = Crowd.connect(server.url(), 1, "lobby", news)) {
      news.round(sender, "w", WARM_UP_SECONDS);
      Times strangers = news.round(sender, "s", seconds);
      everybodyBelongs(server.url());
      news.round(sender, "v", WARM_UP_SECONDS);
      listeners.loop().submit(news.told::clear).get();
      Times members = news.round(sender, "m", seconds);
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

  private Times round(Crowd sender, String prefix, int seconds) throws Exception {
    Schedule next = new Schedule(sender.loop(), SENDS_PER_SECOND, seconds);
    CompletableFuture<Times> answered = new CompletableFuture<>();
    sender.loop().submit(() -> begin(next, answered)).get();
    next.run(
        number -> sender.get(0).say(number + 1, "Number " + number + " is here", prefix + number));
    return answered.get(seconds + PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void begin(Schedule next, CompletableFuture<Times> answered) {
    schedule = next;
    times = new Times();
    done = answered;
  }

  @Override
  public void activity(LoadSocket socket) {
    told.merge(socket, 1, Integer::sum);
  }

  @Override
  public void acknowledged(int id) {
    if (schedule != null) {
      times.add(schedule.nanosSince(id - 1));
      if (times.count() == schedule.count()) {
        done.complete(times);
      }
    }
  }
}
