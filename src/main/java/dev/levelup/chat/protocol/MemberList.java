package dev.levelup.chat.protocol;

import java.util.List;

/** The answer of {@code GET /api/clans/:id/members} and of the same for communities. */
public record MemberList(List<Member> members) {}
