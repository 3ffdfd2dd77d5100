package dev.levelup.chat.client.ui.text;

/**
 * A place between two characters of a text.
 *
 * @param offset in UTF-16 code units
 * @param forward whether it belongs to the character behind it, where a line or a direction ends
 */
public record CaretPlace(int offset, boolean forward) {}
