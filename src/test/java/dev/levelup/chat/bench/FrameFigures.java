package dev.levelup.chat.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The effect of a list on real, painted frames. Not on the FX thread. */
final class FrameFigures {
  static final String IDLE = "with nothing to do";
  static final String SCROLLING = "scrolling 100,000";
  static final String PICTURES = "scrolling 10,000";
  static final String BUSY = "1,000/s while following, FX thread busy";
  static final String BURST_GAP = "1,000/s, frame gap, max";
  static final String BURST_KEY = "1,000/s, key to paint, p99";
  static final String SWITCH = "switch to a room of 1,000, worst of 30";

  private final Figures figures;
  private final ListWindow window;
  private final Contender list;
  private final int seconds;

  FrameFigures(Figures figures, ListWindow window, int seconds) {
    this.figures = figures;
    this.window = window;
    this.list = window.list;
    this.seconds = seconds;
  }

  /** Runs the action in every frame, and measures the frames' costs and intervals. */
  private Frames frames(Runnable inEveryFrame) throws Exception {
    Frames frames = new Frames();
    AnimationTimer timer = Fx.call(() -> everyFrame(frames, inEveryFrame));
    Fx.run(timer::start);
    AutoCloseable watch = Fx.call(() -> Fx.painted(frames::painted));
    TimeUnit.SECONDS.sleep(1); // the first frames are not counted
    Fx.run(frames::startOver);
    TimeUnit.SECONDS.sleep(seconds); // the duration of the measurement
    Fx.close(watch);
    Fx.run(timer::stop);
    return frames;
  }

  /** The composer's opacity changes a little, so that every frame is painted. */
  private AnimationTimer everyFrame(Frames frames, Runnable action) {
    return new AnimationTimer() {
      private boolean odd;

      @Override
      public void handle(long now) {
        frames.begun();
        odd = !odd;
        window.composer.setOpacity(odd ? 1 : 0.99);
        action.run();
      }
    };
  }

  /** The frames while the list does nothing: the baseline of all other figures. */
  void floor() throws Exception {
    Fx.run(() -> window.fillMiddle(1000));
    note(IDLE, frames(() -> {}));
  }

  void scrolling() throws Exception {
    Fx.run(() -> window.fillMiddle(100_000));
    note(SCROLLING, frames(() -> list.scrollBy(24)));
  }

  /** A shorter list, in which every fifth message may have a picture. */
  void scrollingPictures() throws Exception {
    Fx.run(() -> window.fillMiddle(10_000));
    note(PICTURES, frames(() -> list.scrollBy(24)));
    double idle = figures.of(gap(IDLE) + ", p99", list.name());
    double scrolling = figures.of(gap(PICTURES) + ", p99", list.name());
    figures.add(gap(PICTURES) + ", p99 / idle", "×", 1.1, list.name(), scrolling / idle);
  }

  private void note(String when, Frames frames) {
    add(gap(when) + ", p99", frames.gaps().p99());
    add(gap(when) + ", max", frames.gaps().max());
    add("... painted to painted, p99, " + when, frames.paintedGaps().p99());
    add("... painted to painted, max, " + when, frames.paintedGaps().max());
    add("... FX thread, median, " + when, frames.fxWork().median());
    add("... FX thread, p99, " + when, frames.fxWork().p99());
    add("... render thread, median, " + when, frames.renderWork().median());
    add("... render thread, p99, " + when, frames.renderWork().p99());
  }

  static String gap(String when) {
    return "frame gap " + when;
  }

  private void add(String what, double milliseconds) {
    figures.add(what, "ms", null, list.name(), milliseconds);
  }

  void burst() throws Exception {
    Fx.run(
        () -> {
          window.letters.setAll(BenchMessage.some(0, 1000));
          list.follow();
          window.settle();
          window.composer.requestFocus();
        });
    long thread = Fx.call(() -> Thread.currentThread().threadId());
    Burst burst = new Burst(window);
    try (burst) {
      long start = System.nanoTime();
      long cpu = cpu(thread);
      Spread gaps = frames(() -> {}).gaps();
      double busy = 100.0 * (cpu(thread) - cpu) / (System.nanoTime() - start);
      figures.add(BUSY, "%", null, list.name(), busy);
      add(BURST_GAP, gaps.max());
    }
    add(BURST_KEY, burst.keyToPaint().p99());
  }

  private static long cpu(long thread) {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
  }

  void rooms() throws Exception {
    List<ObservableList<BenchMessage>> rooms =
        List.of(
            FXCollections.observableArrayList(BenchMessage.some(0, 1000)),
            FXCollections.observableArrayList(BenchMessage.some(100_000, 1000)));
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 34; i++) {
      long time = enter(rooms.get(i % 2));
      if (i >= 4) {
        times.add(time);
      }
    }
    add(SWITCH, Spread.ofNanos(times).max());
  }

  /** Returns how long it takes until the room is painted. */
  private long enter(ObservableList<BenchMessage> room) throws Exception {
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
