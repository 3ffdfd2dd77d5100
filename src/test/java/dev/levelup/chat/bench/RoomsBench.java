package dev.levelup.chat.bench;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.theme.Theme;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * Measures the window of somebody who belongs to 1,000 rooms: a reconnect after which 300 of them
 * have news, scrolling and filtering the list, and a storm of reactions to a message in view. Every
 * figure stands beside the same window's with nothing to do. Prints a table, saves it as JSON and
 * exits with 1 if a figure is out of bounds. {@code -Dbench.seconds} sets how long each part takes.
 */
public final class RoomsBench {
  private static final String OURS = "LevelUp";
  private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
  private static final int ROOMS = 500;
  private static final int NEWS = 300;
  private static final int REACTIONS = 1000;
  private static final int FIRST_REACTIONS = 50;

  /** The item at the top of the view during the storm. */
  private static final int MIDDLE = 25;

  private static final RoomId LOBBY = RoomId.community("community-0");
  private static final List<String> KINDS =
      List.of("👍", "❤️", "😂", "🔥", "🎉", "👀", "🚀", "☕", "🍕", "👎", "😢", "🏆");

  private final Figures figures = new Figures();
  private final RoomsWindow window;
  private double idle;

  private RoomsBench(RoomsWindow window) {
    this.window = window;
  }

  /** Runs the bench. */
  public static void main(String[] arguments) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    Fx.run(() -> Theme.prepareType(font -> font));
    RoomsWindow window = Fx.call(() -> new RoomsWindow(new Stage()));
    RoomsBench bench = new RoomsBench(window);
    bench.run();
    System.out.print(bench.figures.table(List.of(OURS)));
    bench.figures.write(Path.of(System.getProperty("bench.report", "target/bench-rooms.json")));
    System.exit(bench.figures.reached(OURS) ? 0 : 1);
  }

  private void run() throws Exception {
    enter();
    for (int i = 0; i < 3; i++) { // The platform's own code is compiled meanwhile.
      reconnect(i % 2);
      scroll(1);
      filter(1);
    }
    Frames floor = frames(SECONDS, () -> {}, () -> {});
    idle = floor.gaps().max();
    add("with nothing to do, frame gap, p99", floor.gaps().p99());
    add("with nothing to do, frame gap, max", idle);
    add("... CPU time of the FX thread for one, median", floor.fxWork().median());
    add("... CPU time of the FX thread for one, max", floor.fxWork().max());
    news();
    judge("scrolling 1,000 rooms", scroll(SECONDS));
    judge("filtering 1,000 rooms, a key each 100 ms", filter(SECONDS));
    reactions();
  }

  // ---- the window ----

  private void enter() throws Exception {
    for (int i = 0; i < 60; i++) {
      window
          .gateway
          .history()
          .add(
              TestMessage.by("bob")
                  .in(LOBBY)
                  .number(i + 1)
                  .content("message " + i)
                  .at(TestMessage.START.plusSeconds(600L * i))
                  .message());
    }
    lists(0);
    Fx.run(window::signIn);
    Fx.run(() -> {});
    Fx.run(() -> window.gateway.socket().accept());
    Fx.run(() -> window.chat().rooms().open(LOBBY));
    TimeUnit.SECONDS.sleep(1); // until it is connected and has asked to join
    Fx.run(() -> window.gateway.socket().last(Emitted.Join.class).accept(60));
    TimeUnit.SECONDS.sleep(1); // until the room is painted
  }

  /**
   * @param round the number of news in the rooms that have some
   */
  private void lists(int round) {
    for (RoomKind kind : RoomKind.values()) {
      window
          .gateway
          .history()
          .list(
              kind,
              IntStream.range(0, ROOMS)
                  .mapToObj(i -> info(kind, i, i < NEWS / 2 && i > 0 ? round : 0))
                  .toArray(RoomInfo[]::new));
    }
  }

  private static RoomInfo info(RoomKind kind, int number, int unread) {
    String id = kind.word() + "-" + number;
    ReadState state = new ReadState(60, unread, unread > 0 && number % 7 == 0 ? 1 : 0);
    return new RoomInfo(
        id,
        "%s %d of the hills".formatted(kind.word(), number),
        "what we talk about",
        null,
        true,
        new RoomActivity(60L + unread, 0, state, null));
  }

  // ---- what is measured ----

  private void news() throws Exception {
    int before = window.gateway.history().listings();
    long[] work = new long[1];
    Frames frames = frames(3, () -> {}, () -> work[0] = reconnect(7));
    figures.add(
        "requests for the lists", "", 1.0, OURS, window.gateway.history().listings() - before);
    figures.add("300 of 1,000 rooms have news: FX thread", "ms", 100.0, OURS, work[0] / 1e6);
    judge("300 of 1,000 rooms have news", frames);
  }

  /** Loses the connection and has it again; returns the FX thread's CPU time until all shows. */
  private long reconnect(int round) throws Exception {
    lists(round);
    CompletableFuture<Long> shown = new CompletableFuture<>();
    Fx.run(() -> window.gateway.socket().lose());
    Fx.run(() -> window.chat().keeper().tryAgain());
    int joins = joins();
    long start = Fx.call(Fx::threadNanos);
    Fx.run(() -> window.gateway.socket().accept());
    while (joins() == joins) {
      TimeUnit.MILLISECONDS.sleep(1); // until it asks to join again
    }
    Fx.run(() -> window.gateway.socket().last(Emitted.Join.class).accept(60)); // then the lists
    AnimationTimer[] timer = new AnimationTimer[1];
    RoomId last = new RoomId(RoomKind.CLAN, "clan-" + (NEWS / 2 - 1));
    timer[0] =
        Fx.call(
            () ->
                new AnimationTimer() {
                  private int after;

                  @Override
                  public void handle(long now) {
                    ReadState state = window.chat().reads().unread().find(last);
                    boolean is = state != null && state.unread() == round;
                    after += is ? 1 : 0;
                    if (after == 3) { // painted, too
                      shown.complete(Fx.threadNanos());
                    }
                  }
                });
    Fx.run(timer[0]::start);
    long end = shown.get(30, TimeUnit.SECONDS);
    Fx.run(timer[0]::stop);
    return end - start;
  }

  private int joins() {
    return Fx.call(() -> window.gateway.socket().emitted(Emitted.Join.class).size());
  }

  private Frames scroll(int seconds) throws Exception {
    ScrollPane column = (ScrollPane) Fx.call(() -> window.node(".rooms .scrolled-column"));
    return frames(
        seconds,
        () -> column.setVvalue(column.getVvalue() >= 1 ? 0 : column.getVvalue() + 0.0005),
        () -> {});
  }

  private Frames filter(int seconds) throws Exception {
    TextField field = (TextField) Fx.call(() -> window.node("#room-filter"));
    List<String> typed = List.of("h", "hi", "hill", "hills", "9 of", "42", "", "clan", "zzz", "c");
    AtomicInteger frame = new AtomicInteger();
    Frames frames =
        frames(
            seconds,
            () -> {
              int now = frame.incrementAndGet();
              if (now % 6 == 0) {
                field.setText(typed.get(now / 6 % typed.size()));
              }
            },
            () -> {});
    Fx.run(() -> field.setText(""));
    return frames;
  }

  private void reactions() throws Exception {
    @SuppressWarnings("unchecked")
    AnchoredList<TimelineItem> list =
        (AnchoredList<TimelineItem>) Fx.call(() -> window.node("#message-list"));
    Fx.run(() -> list.scrollToKey(list.getItems().get(MIDDLE).key(), Align.TOP));
    TimeUnit.MILLISECONDS.sleep(500); // until it has settled
    Node anchor = Fx.call(() -> topmost(list));
    double at = Fx.call(() -> y(anchor));
    List<Message> below = messages(list.getItems().subList(MIDDLE + 1, MIDDLE + 6));
    Frames first = frames(1, () -> {}, () -> react(below.get(0), 1, FIRST_REACTIONS));
    add("the first reactions of a process, frame gap, max", first.gaps().max());
    double[] moved = new double[1];
    Frames frames =
        frames(
            10,
            () -> moved[0] = Math.max(moved[0], Math.abs(y(anchor) - at)),
            () -> react(below.get(1), FIRST_REACTIONS + 1, FIRST_REACTIONS + REACTIONS));
    judge("1,000 reactions in 10 s", frames);
    figures.add("... the message above it has moved", "px", 0.0, OURS, moved[0]);
  }

  /** A hundred a second, each with the next {@code rev} of the room. */
  private void react(Message target, int firstRev, int lastRev) throws InterruptedException {
    for (int rev = firstRev; rev <= lastRev; rev++) {
      Message changed = target.withState(target.state().withReactions(reactions(rev), rev));
      window.gateway.socket().update(changed, rev - 1);
      TimeUnit.MILLISECONDS.sleep(9);
    }
  }

  private static List<Reaction> reactions(int round) {
    List<Reaction> all = new ArrayList<>();
    for (int kind = 0; kind < 1 + round % KINDS.size(); kind++) {
      all.add(
          new Reaction(
              KINDS.get(kind),
              IntStream.rangeClosed(0, (round + kind) % 15)
                  .mapToObj(i -> new UserId("somebody-" + i))
                  .toList()));
    }
    return all;
  }

  private Node topmost(Node list) {
    return list.lookupAll(".message-cell").stream()
        .filter(Node::isVisible)
        .filter(each -> y(each) >= y(list) - 1)
        .min((one, other) -> Double.compare(y(one), y(other)))
        .orElseThrow();
  }

  private static double y(Node node) {
    return node.localToScene(0, 0).getY();
  }

  private static List<Message> messages(List<TimelineItem> items) {
    return items.stream()
        .filter(MessageItem.class::isInstance)
        .map(each -> ((MessageItem) each).message())
        .toList();
  }

  // ---- frames ----

  private interface Task {
    void run() throws Exception;
  }

  /** Runs an action in every frame, and a task meanwhile, and measures the frames. */
  private Frames frames(int seconds, Runnable inEveryFrame, Task meanwhile) throws Exception {
    Frames frames = new Frames();
    Node back = Fx.call(() -> window.node(".side-bar-title"));
    AnimationTimer timer =
        Fx.call(
            () ->
                new AnimationTimer() {
                  private boolean odd;

                  @Override
                  public void handle(long now) {
                    frames.begun();
                    odd = !odd;
                    back.setOpacity(odd ? 1 : 0.99); // every frame is painted
                    inEveryFrame.run();
                  }
                });
    Fx.run(timer::start);
    TimeUnit.MILLISECONDS.sleep(500);
    Fx.run(frames::startOver);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    meanwhile.run();
    TimeUnit.NANOSECONDS.sleep(Math.max(0, end - System.nanoTime()));
    Fx.run(timer::stop);
    return frames;
  }

  private void judge(String what, Frames frames) {
    add(what + ", frame gap, p99", frames.gaps().p99());
    add(what + ", frame gap, max", frames.gaps().max());
    add("... CPU time of the FX thread for one, median, " + what, frames.fxWork().median());
    add("... CPU time of the FX thread for one, max, " + what, frames.fxWork().max());
    figures.add(
        "... of that with nothing to do, " + what, "x", 2.0, OURS, frames.gaps().max() / idle);
  }

  private void add(String what, double millis) {
    figures.add(what, "ms", null, OURS, millis);
  }
}
