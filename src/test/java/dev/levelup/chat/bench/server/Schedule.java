package dev.levelup.chat.bench.server;

import io.netty.channel.EventLoop;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Does things at fixed times, however long the earlier ones take. Times are measured from when
 * something was due, so a stall counts for all whom it kept waiting. On one loop.
 */
final class Schedule {
  private final EventLoop loop;
  private final int count;
  private final long gapNanos;
  private final long start;
  private int next;

  /** What is to be done {@code perSecond} times a second for some seconds, from now on. */
  Schedule(EventLoop loop, int perSecond, int seconds) {
    this.loop = loop;
    this.count = perSecond * seconds;
    this.gapNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.start = System.nanoTime() + gapNanos;
  }

  int count() {
    return count;
  }

  /** When one of them is due, in the nanoseconds of {@link System#nanoTime}. */
  private long due(int index) {
    return start + index * gapNanos;
  }

  /** How late it is for that one. */
  long nanosSince(int index) {
    return System.nanoTime() - due(index);
  }

  /**
   * Starts.
   *
   * @param action gets 0, 1, 2, …
   */
  void run(IntConsumer action) {
    loop.execute(() -> runDue(action));
  }

  private void runDue(IntConsumer action) {
    while (next < count && nanosSince(next) >= 0) {
      action.accept(next++);
    }
    if (next < count) {
      var _ = loop.schedule(() -> runDue(action), -nanosSince(next), TimeUnit.NANOSECONDS);
    }
  }
}
