package dev.levelup.chat.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code GET /api/clans}. A clan may be listed to a user who is not a member. This
 * project's server lists the user's own clans first.
 *
 * @param hasMore as in {@link CommunityList}
 */
public record ClanList(List<RoomInfo> clans, @Nullable Boolean hasMore) {}
