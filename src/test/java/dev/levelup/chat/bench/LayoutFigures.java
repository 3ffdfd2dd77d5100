package dev.levelup.chat.bench;

import dev.levelup.chat.bench.Contender.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a list does in one frame, measured by driving frames by hand. Times are the FX thread's own,
 * so that what else the machine does is left out. FX thread only.
 */
final class LayoutFigures {
  private static final int MANY = 100_000;

  /** What ListView leaves below a cell's content. */
  private static final double STOCK_PADDING = 5;

  private final Figures figures;
  private final Stand stand;
  private final Contender list;
  private final Random random;
  private long nextId = 10_000_000;

  LayoutFigures(Figures figures, Stand stand, long seed) {
    this.figures = figures;
    this.stand = stand;
    this.list = stand.list;
    this.random = new Random(seed);
  }

  private List<Letter> fresh(int count) {
    nextId += count;
    return Letter.some(nextId - count, count);
  }

  /** How far the first letter that begins in view has moved in the next frame. */
  void drift() {
    stand.fillMiddle(500);
    double worst = 0;
    int lost = 0;
    for (int i = 0; i < 400; i++) {
      Seen before = list.seen().stream().filter(seen -> seen.y() >= 0).findFirst().orElseThrow();
      change(stand.letters.indexOf(before.letter()));
      Fx.pulse();
      double moved =
          list.seen().stream()
              .filter(seen -> seen.letter().id() == before.letter().id())
              .mapToDouble(seen -> Math.abs(seen.y() - before.y()))
              .findFirst()
              .orElse(Double.NaN);
      lost += Double.isNaN(moved) ? 1 : 0;
      worst = Math.max(worst, Double.isNaN(moved) ? 0 : moved);
      stand.settle();
      list.scrollToTop(stand.letters.size() / 2);
      stand.settle();
    }
    stand.narrow(Double.MAX_VALUE);
    figures.add("drift, 400 changes, the first letter in view", "px", 0.0, list.name(), worst);
    figures.add("... of which it was out of view", "", 0.0, list.name(), lost);
  }

  private void change(int seen) {
    switch (random.nextInt(7)) {
      case 0 -> stand.letters.addAll(0, fresh(10));
      case 1 -> stand.letters.addAll(0, fresh(50));
      case 2 -> stand.letters.addAll(fresh(3));
      case 3 -> edit(seen - 1 - random.nextInt(4));
      case 4 -> edit(seen + 1);
      case 5 -> stand.letters.remove(seen - 3, seen);
      default -> stand.narrow(400 + random.nextInt(300));
    }
  }

  private void edit(int index) {
    Letter old = stand.letters.get(index);
    stand.letters.set(index, new Letter(old.id(), old.author(), fresh(1).getFirst().text()));
  }

  /** How often the last letter's end is not the view's end in the frame after a change. */
  void following() {
    stand.letters.setAll(Letter.some(0, 300));
    list.follow();
    stand.settle();
    int wrong = 0;
    for (int i = 0; i < 300; i++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> stand.letters.addAll(fresh(1 + random.nextInt(4)));
        case 2 -> edit(stand.letters.size() - 1 - random.nextInt(3));
        default -> stand.narrow(400 + random.nextInt(300));
      }
      list.follow();
      Fx.pulse();
      List<Seen> seen = list.seen();
      boolean right =
          !seen.isEmpty()
              && seen.getLast().letter().equals(stand.letters.getLast())
              && Math.abs(seen.getLast().bottom() - list.view().getHeight()) <= STOCK_PADDING;
      wrong += right ? 0 : 1;
      stand.settle();
    }
    stand.narrow(Double.MAX_VALUE);
    figures.add("wrong end while following, 300 changes", "", 0.0, list.name(), wrong);
  }

  void scrollSteps() {
    stand.fillMiddle(MANY);
    List<Long> times = new ArrayList<>();
    for (int step = 0; step < 2500; step++) {
      double by = (step / 100 % 2 == 0 ? 1 : -1) * (20 + random.nextInt(100));
      long start = Fx.threadNanos();
      list.scrollBy(by);
      stand.layOut();
      if (step >= 500) {
        times.add(Fx.threadNanos() - start);
      }
      Fx.pulse();
    }
    Spread spread = Spread.ofNanos(times);
    figures.add("scroll step at 100,000, median", "ms", 1.0, list.name(), spread.median());
    figures.add("scroll step at 100,000, p99", "ms", 4.0, list.name(), spread.p99());
  }

  void pagesOnTop() {
    stand.fillMiddle(MANY);
    List<Long> times = new ArrayList<>();
    for (int page = 0; page < 60; page++) {
      List<Letter> letters = fresh(50);
      long start = Fx.threadNanos();
      stand.letters.addAll(0, letters);
      Fx.pulse();
      if (page >= 10) {
        times.add(Fx.threadNanos() - start);
      }
      stand.settle();
    }
    figures.add(
        "50 on top of 100,000, worst of 50", "ms", 8.0, list.name(), Spread.ofNanos(times).max());
  }

  /** The second time, when what is kept for good is there already. */
  void memory() {
    double megabytes = 0;
    for (int time = 0; time < 2; time++) {
      stand.letters.clear();
      stand.settle();
      long before = used();
      stand.fillMiddle(MANY);
      for (int i = 0; i < 200; i++) {
        list.scrollBy(400);
        Fx.pulse();
      }
      megabytes = (used() - before) / 1e6;
    }
    figures.add("memory for 100,000, words not counted", "MB", 40.0, list.name(), megabytes);
    stand.letters.clear();
    stand.settle();
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
