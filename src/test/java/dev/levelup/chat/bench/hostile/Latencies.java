package dev.levelup.chat.bench.hostile;

import dev.levelup.chat.bench.Spread;
import java.util.ArrayList;
import java.util.List;

/** Latencies and failures since they were last taken. Thread-safe. */
final class Latencies {
  private List<Long> nanos = new ArrayList<>();
  private List<String> failures = new ArrayList<>();

  /** An action to measure. */
  interface Task {
    void run() throws Exception;
  }

  /** The measurements of a period. */
  record Taken(Spread spread, List<String> failures) {}

  void measure(Task task) {
    long start = System.nanoTime();
    if (run(task)) {
      add(System.nanoTime() - start);
    }
  }

  /** Runs an action that measures its own time; failures are recorded. */
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

  /** Returns the measurements and resets them. */
  synchronized Taken take() {
    Taken taken = new Taken(Spread.ofNanos(nanos), failures);
    nanos = new ArrayList<>();
    failures = new ArrayList<>();
    return taken;
  }
}
