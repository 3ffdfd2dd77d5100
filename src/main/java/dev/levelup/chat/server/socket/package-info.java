/**
 * The chat over Socket.IO: incoming events, outgoing events and acknowledgements, and their
 * recipients. The rules of the chat are in the domain.
 */
@NullMarked
package dev.levelup.chat.server.socket;

import org.jspecify.annotations.NullMarked;
