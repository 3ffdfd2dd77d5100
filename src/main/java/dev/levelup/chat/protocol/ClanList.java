package dev.levelup.chat.protocol;

import java.util.List;

/** The answer of {@code GET /api/clans}; a clan may be listed to someone who is not a member. */
public record ClanList(List<RoomInfo> clans) {}
