package dev.levelup.chat.protocol;

import java.util.List;

/** The answer of {@code GET /api/communities}. */
public record CommunityList(List<RoomInfo> communities) {}
