package dev.levelup.chat.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/clans/:id/members} and of the same for communities.
 *
 * @param hasMore as in {@link CommunityList}, after the id of a member
 */
public record MemberList(List<Member> members, @Nullable Boolean hasMore) {}
