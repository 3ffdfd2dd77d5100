package dev.levelup.chat.protocol;

import java.util.List;

/**
 * The response of {@code GET /api/mentions}.
 *
 * @param messages those that mention the user, the newest first
 */
public record MentionPage(List<Message> messages, NextPage pagination) {}
