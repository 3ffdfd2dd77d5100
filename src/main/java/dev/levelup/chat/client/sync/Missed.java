package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.protocol.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a catch-up found.
 *
 * @param messages some of them known, perhaps
 * @param paging how far back the history is loaded now; null where that has not changed
 */
record Missed(List<Message> messages, @Nullable Paging paging) {}
