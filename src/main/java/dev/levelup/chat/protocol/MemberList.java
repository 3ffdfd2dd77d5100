package dev.levelup.chat.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code GET /api/clans/:id/members} and of the same path for communities.
 *
 * @param hasMore as in {@link CommunityList}, with the id of a member in {@code ?after=}
 */
public record MemberList(List<Member> members, @Nullable Boolean hasMore) {}
