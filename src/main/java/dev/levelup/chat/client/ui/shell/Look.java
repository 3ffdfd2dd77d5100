package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.ThemeChoice;
import javafx.beans.property.ObjectProperty;

/**
 * What everything in a window is drawn with.
 *
 * @param theme the user's choice of colours
 * @param pictures the emoji
 */
public record Look(ObjectProperty<ThemeChoice> theme, EmojiPictures pictures) {}
