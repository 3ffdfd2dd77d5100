package dev.levelup.chat.bench.server;

import dev.levelup.chat.bench.Spread;
import java.util.Arrays;

/** Measured times, in nanoseconds. Confined to one thread, then read by another that waited. */
final class Times {
  private long[] nanos = new long[1 << 16];
  private int count;

  void add(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = time;
  }

  void addAll(Times others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  int count() {
    return count;
  }

  Spread spread() {
    return Spread.ofNanos(Arrays.stream(nanos, 0, count).boxed().toList());
  }
}
