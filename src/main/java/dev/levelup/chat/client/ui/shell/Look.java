package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.ui.text.EmojiPictures;

/**
 * The display settings and images that all views of a window share.
 *
 * @param settings the user's choices
 * @param pictures the emoji images
 */
public record Look(Settings settings, EmojiPictures pictures) {}
