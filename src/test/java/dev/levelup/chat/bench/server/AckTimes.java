package dev.levelup.chat.bench.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long the senders of a crowd wait for acknowledgements, from when a send was due. */
final class AckTimes implements LoadSocket.Ear {
  private static final int PATIENCE_SECONDS = 60;

  private @Nullable Schedule schedule;
  private Times times = new Times();
  private CompletableFuture<Times> done = new CompletableFuture<>();

  /**
   * The crowd sends for some seconds. Returns when everything is acknowledged.
   *
   * @param prefix different for each round on one server
   */
  Times round(Crowd crowd, int perSecond, String prefix, int seconds) throws Exception {
    Schedule next = new Schedule(crowd.loop(), perSecond, seconds);
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
