package dev.levelup.chat.client.ui.shell;

/**
 * What a shell can have others do.
 *
 * @param updates tells of newer clients
 * @param openSettings shows the settings over the window
 */
public record WindowActions(Updates updates, Runnable openSettings) {}
