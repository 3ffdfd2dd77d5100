package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of which the user may be told at once.
 *
 * @param seq its number; null on a server without numbers
 * @param mention whether it mentions the user
 * @param preview the beginning of its words, on one line; empty where it has none
 * @param attachments its files, as far as they are known
 */
public record Alert(
    RoomId room,
    @Nullable Long seq,
    boolean mention,
    String author,
    String preview,
    List<Attachment> attachments) {}
