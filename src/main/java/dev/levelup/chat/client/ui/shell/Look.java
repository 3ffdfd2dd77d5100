package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.ui.emoji.EmojiCatalogs;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.concurrent.Executor;

/**
 * The display settings and services that all views of a window share.
 *
 * @param settings the user's choices
 * @param pictures the emoji images
 * @param catalogs the emoji by name
 * @param background runs what would delay a frame
 */
public record Look(
    Settings settings, EmojiPictures pictures, EmojiCatalogs catalogs, Executor background) {}
