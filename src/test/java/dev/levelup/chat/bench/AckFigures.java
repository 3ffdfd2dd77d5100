package dev.levelup.chat.bench;

import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long an acknowledgement takes, which is sent after the message is on disk. Sends are due at
 * fixed times and measured from then on, so that a slow one does not hide the delay of later ones.
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

  /** Stops the server, which then reports the number of messages per commit. */
  void acks(DeliveryServer server, int seconds) throws Exception {
    List<Talker> talkers =
        IntStream.range(0, CLIENTS)
            .mapToObj(i -> Talker.join(server.url(), "talker-" + i, ROOMS.get(i % ROOMS.size())))
            .toList();
    talk(talkers, WARM_UP_SENDS, Talker::ask);
    Spread asked = Spread.ofNanos(talk(talkers, SENDS_PER_SECOND * seconds, Talker::ask));
    talk(talkers, WARM_UP_SENDS, AckFigures::say);
    Spread said = Spread.ofNanos(talk(talkers, SENDS_PER_SECOND * seconds, AckFigures::say));
    talkers.forEach(Talker::close);
    String load = "%d/s of %d clients: ".formatted(SENDS_PER_SECOND, CLIENTS);
    note(load, "p50", asked.median(), said.median(), 3);
    note(load, "p99", asked.p99(), said.p99(), 5);
    figures.add("messages in one commit, mean", "", null, ours, server.stop());
  }

  /** The lower bound of a send: a response without a write, and a sync of the disk. */
  private void note(String load, String quantile, double asked, double said, double most) {
    double sync = figures.of(DiskFloor.SYNC + quantile, ours);
    figures.add(load + "an answer without a write, " + quantile, "ms", null, ours, asked);
    figures.add(load + "a send, " + quantile, "ms", null, ours, said);
    figures.add(
        "... of that answer and a sync, " + quantile, "x", most, ours, said / (asked + sync));
  }

  private static CompletableFuture<?> say(Talker talker) {
    return talker.say("Is anybody at the gate?");
  }

  private static List<Long> talk(
      List<Talker> talkers, int count, Function<Talker, CompletableFuture<?>> action) {
    Queue<Long> times = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<?>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / SENDS_PER_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      CompletableFuture<?> answer = action.apply(talkers.get(i % talkers.size()));
      answers.add(answer.thenRun(() -> times.add(System.nanoTime() - due)));
    }
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    return List.copyOf(times);
  }
}
