package dev.levelup.chat.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/communities}.
 *
 * @param hasMore whether there are more behind these, to be asked for with {@code ?after=} and the
 *     id of the last one; null from a core server, which lists all at once
 */
public record CommunityList(List<RoomInfo> communities, @Nullable Boolean hasMore) {}
