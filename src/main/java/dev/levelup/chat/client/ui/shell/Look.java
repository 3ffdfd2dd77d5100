package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.ui.text.EmojiPictures;

/**
 * What everything in a window is drawn with.
 *
 * @param settings the user's choices
 * @param pictures the emoji
 */
public record Look(Settings settings, EmojiPictures pictures) {}
