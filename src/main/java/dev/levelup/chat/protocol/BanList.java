package dev.levelup.chat.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code GET /api/clans/:id/bans} and of the same path for communities.
 *
 * @param hasMore as in {@link CommunityList}, with the id of a banned user in {@code ?after=}
 */
public record BanList(List<Ban> bans, @Nullable Boolean hasMore) {}
