/**
 * The chat over Socket.IO: events in, events and acknowledgements out, and who hears what. Decides
 * nothing about the chat itself.
 */
@NullMarked
package dev.levelup.chat.server.socket;

import org.jspecify.annotations.NullMarked;
