/**
 * Pictures from strangers: bounded by their headers before anything is decoded, without metadata,
 * upright, and scaled. Knows nothing of chat.
 */
@NullMarked
package dev.levelup.chat.server.picture;

import org.jspecify.annotations.NullMarked;
