package dev.levelup.chat.server.domain.messages;

import dev.levelup.chat.protocol.MessageId;

/**
 * What makes a message a reply.
 *
 * @param to the message that it answers
 * @param ping whether it mentions the author of that message
 */
public record Reply(MessageId to, boolean ping) {}
