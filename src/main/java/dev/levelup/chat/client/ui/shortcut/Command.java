package dev.levelup.chat.client.ui.shortcut;

import org.jspecify.annotations.Nullable;

/**
 * Something that the program does when asked, by a key or in a menu. FX thread only.
 *
 * @param id tells it from others, whatever the language
 * @param words what it does
 * @param shortcut its key; null for none
 * @param run does it
 */
public record Command(String id, String words, @Nullable Shortcut shortcut, Runnable run) {}
