package dev.levelup.chat.bench.server;

import dev.levelup.chat.server.ServerProcess;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long a sender waits for the acknowledgement, from the moment when the send was due. */
final class AckLatency implements LoadSocket.Ear {
  private static final int SENDERS = 50;
  private static final int SENDS_PER_SECOND = 500;
  private static final int WARM_UP_SECONDS = 8;
  private static final int PATIENCE_SECONDS = 60;

  private @Nullable Schedule schedule;
  private Times times = new Times();
  private CompletableFuture<Times> done = new CompletableFuture<>();

  /** Times from due to acknowledged; the server is stopped cleanly afterwards. */
  static Times measure(Contestant contestant, int seconds) throws Exception {
    AckLatency latency = new AckLatency();
    try (ServerProcess server = contestant.launcher().start();
        Crowd crowd = Crowd.connect(server.url(), SENDERS, "lobby", latency)) {
      latency.round(crowd, "w", WARM_UP_SECONDS);
      Times times = latency.round(crowd, "m", seconds);
      server.terminate();
      return times;
    }
  }

  private Times round(Crowd crowd, String prefix, int seconds) throws Exception {
    Schedule next = new Schedule(crowd.loop(), SENDS_PER_SECOND, seconds);
    CompletableFuture<Times> answered = new CompletableFuture<>();
    crowd.loop().submit(() -> begin(next, answered)).get();
    next.run(
        number ->
            crowd.get(number).say(number + 1, "Number " + number + " is here", prefix + number));
    return answered.get(seconds + PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void begin(Schedule next, CompletableFuture<Times> answered) {
    schedule = next;
    times = new Times();
    done = answered;
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
