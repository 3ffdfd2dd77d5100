package dev.levelup.chat.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The distribution of measured times.
 *
 * @param sorted in milliseconds
 */
public record Spread(List<Double> sorted) {
  public static Spread ofNanos(List<Long> nanos) {
    return new Spread(nanos.stream().map(time -> time / 1e6).sorted().toList());
  }

  /** The intervals between consecutive times. */
  static Spread ofGaps(List<Long> nanos) {
    return ofNanos(
        IntStream.range(1, nanos.size()).mapToObj(i -> nanos.get(i) - nanos.get(i - 1)).toList());
  }

  /** All the times together. */
  public static Spread together(List<Spread> spreads) {
    return new Spread(spreads.stream().flatMap(each -> each.sorted().stream()).sorted().toList());
  }

  private double at(double quantile) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.ceil(quantile * sorted.size()) - 1);
  }

  public double median() {
    return at(0.5);
  }

  public double p99() {
    return at(0.99);
  }

  public double max() {
    return at(1);
  }
}
