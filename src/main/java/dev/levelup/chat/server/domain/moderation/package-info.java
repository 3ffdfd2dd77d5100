/** Keeping somebody out of a room, or silent in it. */
@NullMarked
package dev.levelup.chat.server.domain.moderation;

import org.jspecify.annotations.NullMarked;
