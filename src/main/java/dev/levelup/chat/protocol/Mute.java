package dev.levelup.chat.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a user may not write in a room.
 *
 * @param until null when the user may write
 */
public record Mute(@Nullable Instant until) {}
