package dev.levelup.chat.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a list does to real, painted frames. Not on the FX thread. */
final class FrameFigures {
  private final Figures figures;
  private final Stand stand;
  private final Contender list;
  private final int seconds;

  FrameFigures(Figures figures, Stand stand, int seconds) {
    this.figures = figures;
    this.stand = stand;
    this.list = stand.list;
    this.seconds = seconds;
  }

  /** The times between painted frames while this is done in every frame. */
  private Spread gaps(Runnable inEveryFrame) throws Exception {
    List<Long> painted = new ArrayList<>();
    AnimationTimer timer = Fx.call(() -> everyFrame(inEveryFrame));
    Fx.run(timer::start);
    TimeUnit.MILLISECONDS.sleep(500);
    AutoCloseable watch = Fx.call(() -> Fx.painted(painted::add));
    TimeUnit.SECONDS.sleep(seconds);
    Fx.close(watch);
    Fx.run(timer::stop);
    return Spread.ofGaps(painted);
  }

  /** Every frame is painted because the composer changes a little. */
  private AnimationTimer everyFrame(Runnable action) {
    return new AnimationTimer() {
      private boolean odd;

      @Override
      public void handle(long now) {
        odd = !odd;
        stand.composer.setOpacity(odd ? 1 : 0.99);
        action.run();
      }
    };
  }

  /** What frames are like when the list does nothing: the floor under all other figures. */
  void floor() throws Exception {
    Fx.run(() -> stand.fillMiddle(1000));
    Spread gaps = gaps(() -> {});
    figures.add("frame gap with nothing to do, p99", "ms", null, list.name(), gaps.p99());
    figures.add("... max", "ms", null, list.name(), gaps.max());
  }

  void scrolling() throws Exception {
    Fx.run(() -> stand.fillMiddle(100_000));
    Spread gaps = gaps(() -> list.scrollBy(24));
    figures.add("frame gap, scrolling 100,000, p99", "ms", 17.0, list.name(), gaps.p99());
    figures.add("frame gap, scrolling 100,000, max", "ms", 34.0, list.name(), gaps.max());
  }

  void burst() throws Exception {
    Fx.run(
        () -> {
          stand.letters.setAll(Letter.some(0, 1000));
          list.follow();
          stand.settle();
          stand.composer.requestFocus();
        });
    long thread = Fx.call(() -> Thread.currentThread().threadId());
    Burst burst = new Burst(stand);
    try (burst) {
      long start = System.nanoTime();
      long cpu = cpu(thread);
      Spread gaps = gaps(() -> {});
      double busy = 100.0 * (cpu(thread) - cpu) / (System.nanoTime() - start);
      figures.add("1,000/s while following, FX thread busy", "%", 25.0, list.name(), busy);
      figures.add("1,000/s, frame gap, max", "ms", 34.0, list.name(), gaps.max());
    }
    double key = burst.keyToPaint().p99();
    figures.add("1,000/s, key to paint, p99", "ms", 34.0, list.name(), key);
  }

  private static long cpu(long thread) {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
  }

  void rooms() throws Exception {
    List<ObservableList<Letter>> rooms =
        List.of(
            FXCollections.observableArrayList(Letter.some(0, 1000)),
            FXCollections.observableArrayList(Letter.some(100_000, 1000)));
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 34; i++) {
      long time = enter(rooms.get(i % 2));
      if (i >= 4) {
        times.add(time);
      }
    }
    double worst = Spread.ofNanos(times).max();
    figures.add("switch to a room of 1,000, worst of 30", "ms", 50.0, list.name(), worst);
  }

  /** How long it takes until the room is painted. */
  private long enter(ObservableList<Letter> room) throws Exception {
    CompletableFuture<Long> painted = new CompletableFuture<>();
    long start = System.nanoTime();
    AutoCloseable watch =
        Fx.call(
            () -> {
              list.show(room);
              list.scrollToTop(500);
              return Fx.painted(painted::complete);
            });
    long time = painted.get() - start;
    Fx.close(watch);
    return time;
  }
}
