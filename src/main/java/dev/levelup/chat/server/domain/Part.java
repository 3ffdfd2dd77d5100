package dev.levelup.chat.server.domain;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list, in its order.
 *
 * @param hasMore whether more elements follow
 */
public record Part<T>(List<T> items, boolean hasMore) {
  /** Drops the extra element that was queried to find out whether there are more. */
  public static <F, T> Part<T> of(List<F> found, int limit, Function<F, T> form) {
    return new Part<>(found.stream().limit(limit).map(form).toList(), found.size() > limit);
  }
}
