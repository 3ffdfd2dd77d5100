package dev.levelup.chat.client.desktop.notifications;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A notification of the desktop.
 *
 * @param key identifies it: another one with this key replaces it
 * @param title plain text, one line
 * @param text plain text
 * @param lockedText the text in place of that one while the screen is locked
 * @param open the name of the action that a click does
 * @param sound whether the desktop makes a sound
 * @param soundFile the file with the sound; null for the desktop's own
 */
public record Notification(
    String key,
    String title,
    String text,
    String lockedText,
    String open,
    boolean sound,
    @Nullable Path soundFile) {}
