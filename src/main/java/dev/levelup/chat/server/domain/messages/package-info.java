/** What is said in a room: sent, answered, edited, deleted, reacted to and read again. */
@NullMarked
package dev.levelup.chat.server.domain.messages;

import org.jspecify.annotations.NullMarked;
