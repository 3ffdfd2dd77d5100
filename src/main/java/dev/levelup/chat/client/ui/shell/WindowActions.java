package dev.levelup.chat.client.ui.shell;

/**
 * Actions of a shell that are performed outside it.
 *
 * @param updates looks for newer clients
 * @param openSettings opens the settings
 */
public record WindowActions(Updates updates, Runnable openSettings) {}
