package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A message that mentions the user, of which they may be told at once.
 *
 * @param seq its number; null on a server without numbers
 * @param preview the beginning of its words, on one line
 */
public record Alert(RoomId room, @Nullable Long seq, String author, String preview) {}
