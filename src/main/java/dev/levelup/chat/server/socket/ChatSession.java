package dev.levelup.chat.server.socket;

import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Language;

/**
 * What the chat keeps of a socket.
 *
 * @param identity who its token speaks for
 * @param language in which it is refused
 */
public record ChatSession(Identity identity, Language language) {}
