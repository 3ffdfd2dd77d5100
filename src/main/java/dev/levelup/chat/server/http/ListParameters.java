package dev.levelup.chat.server.http;

import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.Part;
import org.jspecify.annotations.Nullable;

/**
 * How lists are asked for: {@code ?after=<id>&limit=}, both optional. The answer says {@code
 * hasMore}; the next part comes after the id of its last one. Core clients, who ask for nothing,
 * get the first part, and hear of more only where there is more.
 */
final class ListParameters {
  private ListParameters() {}

  static ListQuery of(ApiCall call) {
    Long limit = call.number("limit");
    return new ListQuery(
        call.http().query("after"),
        limit == null ? ListQuery.MAX_LIMIT : Math.clamp(limit, 0, Integer.MAX_VALUE));
  }

  static @Nullable Boolean hasMore(ApiCall call, Part<?> part) {
    boolean isCore = call.http().query("after") == null && call.http().query("limit") == null;
    return (isCore && !part.hasMore()) ? null : part.hasMore();
  }
}
