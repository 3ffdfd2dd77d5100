package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * An edit or a deletion by the account's user that the server has not confirmed. At least one of
 * the two ids is there; the first one that is identifies the message among the changes.
 *
 * @param written the client message id; null for a message without one
 * @param message the server's id; null until the server has confirmed the message
 * @param content the new text; null to delete the message
 * @param refusal why the server refused it, empty if it did not say; null when it did not refuse
 */
public record ChangeEntry(
    RoomId room,
    @Nullable ClientMessageId written,
    @Nullable MessageId message,
    @Nullable String content,
    @Nullable String refusal) {}
