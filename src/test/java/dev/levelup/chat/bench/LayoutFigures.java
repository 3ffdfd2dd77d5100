package dev.levelup.chat.bench;

import dev.levelup.chat.bench.Contender.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The work of a list in one frame, measured by triggering frames explicitly. Times are CPU times of
 * the FX thread, so that other load on the machine is not included. FX thread only.
 */
final class LayoutFigures {
  static final String STEP = "scroll step at 100,000";
  static final String PAGES = "50 on top of 100,000, worst of 50";

  private static final int MANY = 100_000;

  /** The space that ListView leaves below a cell's content. */
  private static final double STOCK_PADDING = 5;

  private final Figures figures;
  private final ListWindow window;
  private final Contender list;
  private final Random random;
  private long nextId = 10_000_000;

  LayoutFigures(Figures figures, ListWindow window, long seed) {
    this.figures = figures;
    this.window = window;
    this.list = window.list;
    this.random = new Random(seed);
  }

  private List<BenchMessage> fresh(int count) {
    nextId += count;
    return BenchMessage.some(nextId - count, count);
  }

  /** How far the first fully visible message has moved in the next frame. */
  void drift() {
    window.fillMiddle(500);
    double worst = 0;
    int lost = 0;
    for (int i = 0; i < 400; i++) {
      Seen before = list.seen().stream().filter(seen -> seen.y() >= 0).findFirst().orElseThrow();
      change(window.letters.indexOf(before.message()));
      Fx.pulse();
      double moved =
          list.seen().stream()
              .filter(seen -> seen.message().id() == before.message().id())
              .mapToDouble(seen -> Math.abs(seen.y() - before.y()))
              .findFirst()
              .orElse(Double.NaN);
      lost += Double.isNaN(moved) ? 1 : 0;
      worst = Math.max(worst, Double.isNaN(moved) ? 0 : moved);
      window.settle();
      list.scrollToTop(window.letters.size() / 2);
      window.settle();
    }
    window.narrow(Double.MAX_VALUE);
    figures.add("drift, 400 changes, the first letter in view", "px", 0.0, list.name(), worst);
    figures.add("... of which it was out of view", "", 0.0, list.name(), lost);
  }

  private void change(int seen) {
    switch (random.nextInt(7)) {
      case 0 -> window.letters.addAll(0, fresh(10));
      case 1 -> window.letters.addAll(0, fresh(50));
      case 2 -> window.letters.addAll(fresh(3));
      case 3 -> edit(seen - 1 - random.nextInt(4));
      case 4 -> edit(seen + 1);
      case 5 -> window.letters.remove(seen - 3, seen);
      default -> window.narrow(400 + random.nextInt(300));
    }
  }

  private void edit(int index) {
    BenchMessage old = window.letters.get(index);
    window.letters.set(index, new BenchMessage(old.id(), old.author(), fresh(1).getFirst().text()));
  }

  /**
   * How often the end of the last message is not at the end of the view in the frame after a
   * change.
   */
  void following() {
    window.letters.setAll(BenchMessage.some(0, 300));
    list.follow();
    window.settle();
    int wrong = 0;
    for (int i = 0; i < 300; i++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> window.letters.addAll(fresh(1 + random.nextInt(4)));
        case 2 -> edit(window.letters.size() - 1 - random.nextInt(3));
        default -> window.narrow(400 + random.nextInt(300));
      }
      list.follow();
      Fx.pulse();
      List<Seen> seen = list.seen();
      boolean right =
          !seen.isEmpty()
              && seen.getLast().message().equals(window.letters.getLast())
              && Math.abs(seen.getLast().bottom() - list.view().getHeight()) <= STOCK_PADDING;
      wrong += right ? 0 : 1;
      window.settle();
    }
    window.narrow(Double.MAX_VALUE);
    figures.add("wrong end while following, 300 changes", "", 0.0, list.name(), wrong);
  }

  void scrollSteps() {
    window.fillMiddle(MANY);
    List<Long> times = new ArrayList<>();
    for (int step = 0; step < 2500; step++) {
      double by = (step / 100 % 2 == 0 ? 1 : -1) * (20 + random.nextInt(100));
      long start = Fx.threadNanos();
      list.scrollBy(by);
      window.layOut();
      if (step >= 500) {
        times.add(Fx.threadNanos() - start);
      }
      Fx.pulse();
    }
    Spread spread = Spread.ofNanos(times);
    figures.add(STEP + ", median", "ms", null, list.name(), spread.median());
    figures.add(STEP + ", p99", "ms", null, list.name(), spread.p99());
  }

  void pagesOnTop() {
    window.fillMiddle(MANY);
    List<Long> times = new ArrayList<>();
    for (int page = 0; page < 60; page++) {
      List<BenchMessage> letters = fresh(50);
      long start = Fx.threadNanos();
      window.letters.addAll(0, letters);
      Fx.pulse();
      if (page >= 10) {
        times.add(Fx.threadNanos() - start);
      }
      window.settle();
    }
    figures.add(PAGES, "ms", null, list.name(), Spread.ofNanos(times).max());
  }

  /** The second run counts, because the caches are filled then. */
  void memory() {
    double megabytes = 0;
    for (int time = 0; time < 2; time++) {
      window.letters.clear();
      window.settle();
      long before = used();
      window.fillMiddle(MANY);
      for (int i = 0; i < 200; i++) {
        list.scrollBy(400);
        Fx.pulse();
      }
      megabytes = (used() - before) / 1e6;
    }
    figures.add("memory for 100,000, words not counted", "MB", 40.0, list.name(), megabytes);
    window.letters.clear();
    window.settle();
  }

  /** Scrolls through messages, every fifth with a picture: what the pictures take stays bounded. */
  void pictureMemory() {
    long before = used();
    window.fillMiddle(10_000);
    for (int i = 0; i < 500; i++) {
      list.scrollBy(400);
      Fx.pulse();
    }
    figures.add(
        "memory for 10,000 with pictures", "MB", 60.0, list.name(), (used() - before) / 1e6);
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
