package dev.levelup.chat.protocol;

import java.util.List;

/** A page of a room's history, the oldest message first. */
public record HistoryPage(List<Message> messages, Pagination pagination) {}
