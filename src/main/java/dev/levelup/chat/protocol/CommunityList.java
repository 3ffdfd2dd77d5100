package dev.levelup.chat.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code GET /api/communities}.
 *
 * @param hasMore whether more follow, to be requested with {@code ?after=} and the id of the last
 *     one; null from a core server, which lists all at once
 */
public record CommunityList(List<RoomInfo> communities, @Nullable Boolean hasMore) {}
