package dev.levelup.chat.server.http;

import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.Part;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of lists: {@code ?after=<id>&limit=}, both optional. The response contains {@code
 * hasMore}; the next part is requested with the id of the last element. Core clients send no
 * parameters and get the first part; their response has {@code hasMore} only when there is more.
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
