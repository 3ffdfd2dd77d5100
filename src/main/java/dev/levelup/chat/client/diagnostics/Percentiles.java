package dev.levelup.chat.client.diagnostics;

import java.time.Duration;
import java.util.List;

/**
 * Percentiles, by the nearest rank.
 *
 * @param count the number of values; if it is 0, the percentiles are zero
 */
public record Percentiles(int count, Duration p50, Duration p95, Duration p99) {
  static Percentiles of(List<Duration> all) {
    List<Duration> sorted = all.stream().sorted().toList();
    return new Percentiles(all.size(), rank(sorted, 50), rank(sorted, 95), rank(sorted, 99));
  }

  private static Duration rank(List<Duration> sorted, int percent) {
    int index = Math.ceilDiv(sorted.size() * percent, 100) - 1;
    return sorted.isEmpty() ? Duration.ZERO : sorted.get(index);
  }
}
