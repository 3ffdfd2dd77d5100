package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.Message;
import java.time.Instant;
import java.util.List;

/**
 * The newest messages of a room.
 *
 * @param messages in order, with none missing between them; at most {@link ChatStore#MOST_MESSAGES}
 * @param complete whether they begin with the room's first message
 * @param at when they were known to be the newest
 * @param rev R: of every one of them whose present {@code rev} is at most R, this is the present
 *     state
 */
public record StoredHistory(List<Message> messages, boolean complete, Instant at, long rev) {}
