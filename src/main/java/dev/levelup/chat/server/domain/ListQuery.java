package dev.levelup.chat.server.domain;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list. An invalid one is refused with {@link Refusal#INVALID_PAYLOAD}.
 *
 * @param after the id of the last element of the previous part; null for the beginning
 * @param limit the maximum number of elements, 1 to {@link #MAX_LIMIT}
 */
public record ListQuery(@Nullable String after, int limit) {
  /** The maximum and the default limit. */
  public static final int MAX_LIMIT = 200;

  public static final ListQuery FIRST = new ListQuery(null, MAX_LIMIT);

  public ListQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
  }
}
