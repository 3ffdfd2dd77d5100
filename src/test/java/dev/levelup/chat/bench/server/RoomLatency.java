package dev.levelup.chat.bench.server;

import dev.levelup.chat.server.ServerProcess;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long each listener waits for a message, from the moment when it was due to be sent. */
final class RoomLatency implements LoadSocket.Ear {
  private static final int CONNECTIONS = 500;
  static final int MESSAGES_PER_SECOND = 100;
  private static final int WARM_UP_SECONDS = 8;
  private static final int PATIENCE_SECONDS = 60;

  /** Encloses the number in a message. */
  private static final char MARK = '~';

  private @Nullable Round round;

  /** One schedule of messages, and who has received them. */
  private static final class Round {
    private final Schedule schedule;
    private final Times times = new Times();
    private final int listeners;
    private final CompletableFuture<Times> done = new CompletableFuture<>();

    Round(Schedule schedule, int listeners) {
      this.schedule = schedule;
      this.listeners = listeners;
    }

    void heard(int number) {
      times.add(schedule.nanosSince(number));
      if (times.count() == schedule.count() * listeners) {
        done.complete(times);
      }
    }
  }

  /** Times from due to received, of every message at every listener. */
  static Times measure(Contestant contestant, int seconds) throws Exception {
    RoomLatency latency = new RoomLatency();
    try (ServerProcess server = contestant.launcher().start();
        Crowd crowd = Crowd.connect(server.url(), CONNECTIONS, "lobby", latency)) {
      latency.round(crowd, "w", WARM_UP_SECONDS);
      return latency.round(crowd, "m", seconds);
    }
  }

  /**
   * The crowd talks for some seconds. Returns when everybody has received everything.
   *
   * @param prefix different for each round on one server
   */
  Times round(Crowd crowd, String prefix, int seconds) throws Exception {
    Schedule schedule = new Schedule(crowd.loop(), MESSAGES_PER_SECOND, seconds);
    Round next = new Round(schedule, crowd.size());
    crowd.loop().submit(() -> round = next).get();
    next.schedule.run(
        number ->
            crowd
                .get(number)
                .say(
                    0,
                    MARK + "" + number + MARK + " is at the gate, now hold it",
                    prefix + number));
    return next.done.get(seconds + PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void message(ByteBuf bytes, int start, int length) {
    int mark = bytes.indexOf(start, start + length, (byte) MARK);
    if (round != null) {
      round.heard(LoadSocket.number(bytes, mark + 1));
    }
  }
}
