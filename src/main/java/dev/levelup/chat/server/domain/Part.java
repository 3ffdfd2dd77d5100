package dev.levelup.chat.server.domain;

import java.util.List;
import java.util.function.Function;

/**
 * Some of a list, in its order.
 *
 * @param hasMore whether there are more behind them
 */
public record Part<T>(List<T> items, boolean hasMore) {
  /** The first of what was found by looking for one more than is wanted. */
  static <F, T> Part<T> of(List<F> found, int limit, Function<F, T> form) {
    return new Part<>(found.stream().limit(limit).map(form).toList(), found.size() > limit);
  }
}
