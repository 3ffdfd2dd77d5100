package dev.levelup.chat.bench;

import dev.levelup.chat.client.ClientApp;
import dev.levelup.chat.client.live.LoopThread;
import dev.levelup.chat.client.state.FxApplicationThread;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.soak.Fault;
import dev.levelup.chat.soak.FaultProxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** How soon, and how smoothly, clients have what they missed. */
final class CatchUpFigures {
  private static final RoomId ROOM = RoomId.community("workshop");
  private static final int CROWD = 500;
  private static final String IDLE = "nothing to do";
  private static final String FRAME_GAP = ", frame gap, max";
  private static final int LOOPS = 4;
  private static final int WRITERS = 25;
  private static final int GAPS = 20;
  private static final int GAP = 100;
  private static final int ANSWERS = 20;
  private static final int LONG_GAP = 10_000;
  private static final int WARM_UPS = 40;
  private static final int FRAME_SECONDS = 2;
  private static final long PATIENCE_SECONDS = 120;

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
    await(crowd.stream().map(each -> each.enter(ROOM)).toList());
    long before = crowd.getFirst().newest();
    List<CompletableFuture<Long>> lost = crowd.stream().map(DeliveryClient::lost).toList();
    server.kill();
    await(lost);
    List<String> words = IntStream.range(0, WRITERS).mapToObj(i -> "meanwhile " + i).toList();
    for (int i = 0; i < WRITERS; i++) {
      write(crowd.get(i), words.get(i));
    }
    server.restart();
    long back = System.nanoTime();
    List<Long> times =
        await(crowd.stream().map(each -> each.caughtUpTo(before + WRITERS)).toList()).stream()
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
      await(List.of(client.enter(ROOM)));
      for (int i = 0; i < GAPS; i++) {
        times.add(closeGap(network, client, other, GAP));
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

  /** In a window that shows the room, with real frames. */
  void longGap() throws Exception {
    FxThread fx = new FxApplicationThread();
    try (FaultProxy network = new FaultProxy(server.url());
        Talker other = Talker.join(server.url(), "other", ROOM);
        DeliveryClient client = new DeliveryClient(network.url(), "client", fx)) {
      Stage stage = Fx.call(() -> window(client));
      await(List.of(client.enter(ROOM)));
      note(
          "%,d missed messages, the first in a process".formatted(GAP),
          framesOfCatchUp(network, client, other, GAP));
      // A screen of new cells costs the most while their code is not compiled yet: a window that
      // has
      // lost the network has been read in for a while.
      for (int i = 0; i < WARM_UPS; i++) {
        closeGap(network, client, other, GAP);
      }
      note(IDLE, frames(() -> {}));
      note("%,d missed messages".formatted(GAP), framesOfCatchUp(network, client, other, GAP));
      Frames frames = framesOfCatchUp(network, client, other, LONG_GAP);
      String when = "%,d missed messages".formatted(LONG_GAP);
      note(when, frames);
      double idle = figures.of(IDLE + FRAME_GAP, ours);
      String ratio = "... of the idle clock's, " + when;
      figures.add(ratio, "x", 2.0, ours, frames.gaps().max() / idle);
      figures.add(ratio + ", work", "x", 2.0, ours, frames.fxWork().max() / idle);
      Fx.run(stage::hide);
    }
  }

  private void note(String when, Frames frames) {
    figures.add(when + FRAME_GAP, "ms", null, ours, frames.gaps().max());
    figures.add(
        "... longest work of the FX thread, " + when, "ms", null, ours, frames.fxWork().max());
  }

  /**
   * Not those of the missing, which is the writer's work in the same process, but those of the time
   * after it: what has come in is drawn then.
   */
  private static Frames framesOfCatchUp(
      FaultProxy network, DeliveryClient client, Talker other, int count) throws Exception {
    long target = miss(network, client, other, count);
    return frames(() -> comeBack(network, client, target));
  }

  private interface Happening {
    void happen() throws Exception;
  }

  /** When the frames began while something happened. */
  private static Frames frames(Happening what) throws Exception {
    Frames frames = new Frames();
    FrameClock clock = Fx.call(() -> new FrameClock(frames));
    what.happen();
    TimeUnit.SECONDS.sleep(FRAME_SECONDS); // what came of it is drawn meanwhile
    Fx.run(clock::stop);
    return frames;
  }

  /** How long it took after the connection was back. */
  private static long closeGap(FaultProxy network, DeliveryClient client, Talker other, int count)
      throws Exception {
    return comeBack(network, client, miss(network, client, other, count));
  }

  private static long comeBack(FaultProxy network, DeliveryClient client, long target)
      throws Exception {
    network.set(Fault.NONE);
    client.run(() -> client.chat.keeper().tryAgain());
    long online = await(List.of(client.online())).getFirst();
    return await(List.of(client.caughtUpTo(target))).getFirst() - online;
  }

  private static Stage window(DeliveryClient client) {
    Stage stage = new Stage();
    stage.setScene(
        new Scene(TimelineViews.of(client.chat, new Translations(Locale.ENGLISH)), 700, 800));
    ClientApp.theme(Path.of("target")).dress(stage.getScene());
    stage.show();
    return stage;
  }

  /** Lets a client miss some messages. Returns the number of the last. */
  private static long miss(FaultProxy network, DeliveryClient client, Talker other, int count)
      throws Exception {
    CompletableFuture<Long> lost = client.lost();
    network.set(Fault.AWAY);
    await(List.of(lost));
    return other.sayAll(IntStream.range(0, count).mapToObj(i -> "missed " + i).toList());
  }

  private static List<Long> await(List<CompletableFuture<Long>> moments) throws Exception {
    CompletableFuture.allOf(moments.toArray(CompletableFuture[]::new))
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return moments.stream().map(CompletableFuture::join).toList();
  }
}
