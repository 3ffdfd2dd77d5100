package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.ui.emoji.EmojiCatalogs;
import dev.levelup.chat.client.ui.text.EmojiPictures;

/**
 * The display settings and images that all views of a window share.
 *
 * @param settings the user's choices
 * @param pictures the emoji images
 * @param catalogs the emoji by name
 */
public record Look(Settings settings, EmojiPictures pictures, EmojiCatalogs catalogs) {}
