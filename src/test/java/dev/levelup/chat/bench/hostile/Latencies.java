package dev.levelup.chat.bench.hostile;

import dev.levelup.chat.bench.Spread;
import java.util.ArrayList;
import java.util.List;

/** Times of what was done since the last look, and what failed. Safe for many threads. */
final class Latencies {
  private List<Long> nanos = new ArrayList<>();
  private List<String> failures = new ArrayList<>();

  /** Something that takes a while. */
  interface Task {
    void run() throws Exception;
  }

  /** What was measured in a while. */
  record Taken(Spread spread, List<String> failures) {}

  void measure(Task task) {
    long start = System.nanoTime();
    if (run(task)) {
      add(System.nanoTime() - start);
    }
  }

  /** Does something whose time is its own, but which must not fail. */
  boolean run(Task task) {
    try {
      task.run();
      return true;
    } catch (Exception | AssertionError e) {
      fail(e.toString());
      return false;
    }
  }

  private synchronized void add(long time) {
    nanos.add(time);
  }

  private synchronized void fail(String why) {
    failures.add(why);
  }

  /** What was measured, which is forgotten then. */
  synchronized Taken take() {
    Taken taken = new Taken(Spread.ofNanos(nanos), failures);
    nanos = new ArrayList<>();
    failures = new ArrayList<>();
    return taken;
  }
}
