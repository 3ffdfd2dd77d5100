package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message before it has its place in a room.
 *
 * @param clientMessageId its writer's name for it, if the client gave one
 * @param at when it was said; the room moves it forward to its newest message's time if need be
 */
public record Draft(
    UserId userId,
    String userName,
    String content,
    @Nullable ClientMessageId clientMessageId,
    Instant at) {}
