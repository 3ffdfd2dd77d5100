package dev.levelup.chat.bench;

import dev.levelup.chat.client.live.LoopThread;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.soak.FaultProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How soon clients have what they missed. */
final class CatchUpFigures {
  static final RoomId ROOM = RoomId.community("workshop");
  private static final int CROWD = 500;
  private static final int LOOPS = 4;
  private static final int WRITERS = 25;
  private static final int GAPS = 20;
  private static final int GAP = 100;
  private static final int ANSWERS = 20;

  private final Figures figures;
  private final String ours;
  private final DeliveryServer server;

  CatchUpFigures(Figures figures, String ours, DeliveryServer server) {
    this.figures = figures;
    this.ours = ours;
    this.server = server;
  }

  /** The server is killed with a crowd connected; some of them write while it is away. */
  void crowd() throws Exception {
    List<LoopThread> loops = IntStream.range(0, LOOPS).mapToObj(_ -> new LoopThread()).toList();
    List<DeliveryClient> crowd = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      crowd.add(new DeliveryClient(server.url(), "one-of-many-" + i, loops.get(i % LOOPS)));
    }
    DeliveryClient.await(crowd.stream().map(each -> each.enter(ROOM)).toList());
    long before = crowd.getFirst().newest();
    List<CompletableFuture<Long>> lost = crowd.stream().map(DeliveryClient::lost).toList();
    server.kill();
    DeliveryClient.await(lost);
    List<String> words = IntStream.range(0, WRITERS).mapToObj(i -> "meanwhile " + i).toList();
    for (int i = 0; i < WRITERS; i++) {
      write(crowd.get(i), words.get(i));
    }
    server.restart();
    long back = System.nanoTime();
    List<Long> times =
        DeliveryClient.await(crowd.stream().map(each -> each.caughtUpTo(before + WRITERS)).toList())
            .stream()
            .map(at -> at - back)
            .toList();
    String what = "%d clients caught up after a kill".formatted(CROWD);
    // Mostly the client's own pauses between its tries, which are the same on every machine.
    figures.add(what + ", p99", "ms", 10_000.0, ours, Spread.ofNanos(times).p99());
    figures.add(what + ", p50", "ms", null, ours, Spread.ofNanos(times).median());
    double missing = crowd.stream().filter(each -> !shows(each, words)).count();
    figures.add("clients that lack a message after it", "", 0.0, ours, missing);
    crowd.forEach(DeliveryClient::close);
    loops.forEach(LoopThread::close);
  }

  private static void write(DeliveryClient client, String words) {
    client.run(() -> client.chat.sender().send(words, () -> {}));
  }

  private static boolean shows(DeliveryClient client, List<String> words) {
    Set<String> shown =
        client.on(
            () ->
                TimelineChecks.messages(client.timeline().items()).stream()
                    .map(Message::content)
                    .collect(Collectors.toSet()));
    return shown.containsAll(words);
  }

  /** One client loses the network for a moment, again and again. */
  void gap() throws Exception {
    List<Long> times = new ArrayList<>();
    List<Long> answers = new ArrayList<>();
    try (LoopThread loop = new LoopThread();
        FaultProxy network = new FaultProxy(server.url());
        Talker other = Talker.join(server.url(), "other", ROOM);
        DeliveryClient client = new DeliveryClient(network.url(), "client", loop)) {
      DeliveryClient.await(client.enter(ROOM));
      Outages outages = new Outages(network, client, other);
      for (int i = 0; i < GAPS; i++) {
        times.add(outages.ofMessages(GAP));
        answers.addAll(answers(other));
      }
    }
    Spread answer = Spread.ofNanos(answers);
    Spread gap = Spread.ofNanos(times);
    figures.add("an answer without a write, one at a time, p50", "ms", null, ours, answer.median());
    String what = "a gap of %d closed after the connect, ".formatted(GAP);
    figures.add(what + "p50", "ms", null, ours, gap.median());
    figures.add("... of that answer", "x", 40.0, ours, gap.median() / answer.median());
    figures.add(what + "worst of " + GAPS, "ms", null, ours, gap.max());
    figures.add("... of the usual", "x", 5.0, ours, gap.max() / gap.median());
  }

  private static List<Long> answers(Talker talker) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < ANSWERS; i++) {
      long start = System.nanoTime();
      talker.ask().join();
      times.add(System.nanoTime() - start);
    }
    return times;
  }
}
