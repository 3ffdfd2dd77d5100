package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * An edit or a deletion that the account's user wants and no server has confirmed. One of the two
 * ids is there; the first one that is names the message among the changes.
 *
 * @param written the message's id as the user's client named it; null for one that has none
 * @param message the server's id; null until the server has confirmed the message
 * @param content the new words; null to delete it
 * @param refusal why the server refused it, empty where it did not say; null when it did not refuse
 */
public record ChangeEntry(
    RoomId room,
    @Nullable ClientMessageId written,
    @Nullable MessageId message,
    @Nullable String content,
    @Nullable String refusal) {}
