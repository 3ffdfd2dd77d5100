package dev.levelup.chat.client.desktop.notifications;

/**
 * A notification of the desktop.
 *
 * @param key identifies it: another one with this key replaces it
 * @param title plain text, one line
 * @param text plain text
 * @param lockedText the text in place of that one while the screen is locked
 * @param open the name of the action that a click does
 */
public record Notification(String key, String title, String text, String lockedText, String open) {}
