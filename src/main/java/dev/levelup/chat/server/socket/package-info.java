/**
 * The chat over Socket.IO: incoming events, outgoing events and acknowledgements, and who receives
 * what. The rules of the chat are the domain's.
 */
@NullMarked
package dev.levelup.chat.server.socket;

import org.jspecify.annotations.NullMarked;
