package dev.levelup.chat.bench;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long an acknowledgement takes, which comes after the message is on disk. Sends are due at
 * fixed times and measured from then on, so that a slow one does not hide those behind it.
 */
final class AckFigures {
  private static final int CLIENTS = 50;
  private static final int SENDS_PER_SECOND = 500;
  private static final int WARM_UP_SENDS = 2_500;
  private static final List<RoomId> ROOMS =
      Stream.of("lobby", "raids", "workshop").map(RoomId::community).toList();

  private final Figures figures;
  private final String ours;

  AckFigures(Figures figures, String ours) {
    this.figures = figures;
    this.ours = ours;
  }

  /** Ends the server, which then tells how many messages went into one commit. */
  void acks(DeliveryServer server, int seconds) throws Exception {
    List<Talker> talkers =
        IntStream.range(0, CLIENTS)
            .mapToObj(i -> Talker.join(server.url(), "talker-" + i, ROOMS.get(i % ROOMS.size())))
            .toList();
    talk(talkers, WARM_UP_SENDS);
    Spread spread = Spread.ofNanos(talk(talkers, SENDS_PER_SECOND * seconds));
    talkers.forEach(Talker::close);
    String load = "ack at %d sends/s of %d clients, ".formatted(SENDS_PER_SECOND, CLIENTS);
    figures.add(load + "p50", "ms", 5.0, ours, spread.median());
    figures.add(load + "p99", "ms", 50.0, ours, spread.p99());
    figures.add("messages in one commit, mean", "", null, ours, server.stop());
  }

  private static List<Long> talk(List<Talker> talkers, int count) {
    Queue<Long> times = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<?>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / SENDS_PER_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      CompletableFuture<Message> answer = talkers.get(i % talkers.size()).say("message " + i);
      answers.add(answer.thenRun(() -> times.add(System.nanoTime() - due)));
    }
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    return List.copyOf(times);
  }
}
