package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that the account's user has written and no server has confirmed.
 *
 * @param id made once, kept over retries
 * @param content as it goes out
 * @param createdAt by this machine's clock
 * @param sentAfter the server's time of the newest message known when this one was first emitted;
 *     null until then. It is kept before that: without it nobody knows, after a kill, whether the
 *     server may have the message.
 * @param refusal why the server refused it, empty where it did not say; null when it did not refuse
 */
public record OutboxEntry(
    ClientMessageId id,
    RoomId room,
    String content,
    Instant createdAt,
    @Nullable Instant sentAfter,
    @Nullable String refusal) {}
