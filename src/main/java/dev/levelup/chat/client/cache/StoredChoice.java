package dev.levelup.chat.client.cache;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the user has chosen about a room.
 *
 * @param level the name of the level of its notifications
 * @param mutedUntil until when it is muted; null if it is not
 * @param favourite whether it shows above the others
 * @param kept whether its whole history is stored
 */
public record StoredChoice(
    String level, @Nullable Instant mutedUntil, boolean favourite, boolean kept) {}
