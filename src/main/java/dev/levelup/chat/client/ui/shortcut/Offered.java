package dev.levelup.chat.client.ui.shortcut;

/**
 * What the server offers that has shortcuts.
 *
 * @param edits whether messages can be edited and deleted
 * @param replies whether messages can be replied to
 * @param activity whether it is known what is unread
 * @param members whether rooms list their members
 * @param attachments whether files can be sent
 */
public record Offered(
    boolean edits, boolean replies, boolean activity, boolean members, boolean attachments) {}
