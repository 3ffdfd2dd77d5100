package dev.levelup.chat.server.domain.search;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.messages.HistoryQuery;
import org.jspecify.annotations.Nullable;

/**
 * A search. An invalid one is refused with {@link Refusal#INVALID_PAYLOAD}.
 *
 * @param words {@link SearchPage#SHORTEST_QUERY} to {@link SearchPage#LONGEST_QUERY} UTF-16 code
 *     units
 * @param room only messages of that room; null for all rooms
 * @param author only messages of that user; null for all users
 * @param cursor of the previous page; null for the newest messages
 * @param limit the maximum number of messages, 1 to {@link HistoryQuery#MAX_LIMIT}
 */
public record SearchQuery(
    String words,
    @Nullable RoomId room,
    @Nullable UserId author,
    @Nullable String cursor,
    int limit) {
  public SearchQuery {
    if (words.length() < SearchPage.SHORTEST_QUERY
        || words.length() > SearchPage.LONGEST_QUERY
        || limit < 1
        || limit > HistoryQuery.MAX_LIMIT) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
  }
}
