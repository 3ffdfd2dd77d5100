package dev.levelup.chat.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/clans}; a clan may be listed to someone who is not a member. Ours
 * lists the asker's own clans first.
 *
 * @param hasMore as in {@link CommunityList}
 */
public record ClanList(List<RoomInfo> clans, @Nullable Boolean hasMore) {}
