package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A message of which the user may be told at once.
 *
 * @param seq its number; null on a server without numbers
 * @param mention whether it mentions the user
 * @param preview the beginning of its words, on one line
 */
public record Alert(
    RoomId room, @Nullable Long seq, boolean mention, String author, String preview) {}
