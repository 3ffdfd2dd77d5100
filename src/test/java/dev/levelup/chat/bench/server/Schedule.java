package dev.levelup.chat.bench.server;

import io.netty.channel.EventLoop;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * Runs actions when they are due, however long the earlier ones take: at random moments, like
 * independent users, but at the same ones in each run. Times are measured from when an action was
 * due, so a stall counts for all actions that it delayed. On one loop.
 */
final class Schedule {
  private static final long SEED = 20260314;

  private final EventLoop loop;
  private final long[] due;
  private int next;

  /** A schedule of {@code perSecond} actions a second, on average, for some seconds. */
  Schedule(EventLoop loop, int perSecond, int seconds) {
    this.loop = loop;
    this.due = due(System.nanoTime(), perSecond, perSecond * seconds);
  }

  /** The times as in {@link System#nanoTime}. */
  private static long[] due(long start, int perSecond, int count) {
    RandomGenerator random = new SplittableRandom(SEED);
    double gap = (double) TimeUnit.SECONDS.toNanos(1) / perSecond;
    long[] due = new long[count];
    double at = 0;
    for (int i = 0; i < count; i++) {
      at += gap * random.nextExponential();
      due[i] = start + (long) at;
    }
    return due;
  }

  int count() {
    return due.length;
  }

  /** The nanoseconds since this action was due. */
  long nanosSince(int index) {
    return System.nanoTime() - due[index];
  }

  /**
   * Starts.
   *
   * @param action receives 0, 1, 2, …
   */
  void run(IntConsumer action) {
    loop.execute(() -> runDue(action));
  }

  private void runDue(IntConsumer action) {
    while (next < due.length && nanosSince(next) >= 0) {
      action.accept(next++);
    }
    if (next < due.length) {
      var _ = loop.schedule(() -> runDue(action), -nanosSince(next), TimeUnit.NANOSECONDS);
    }
  }
}
