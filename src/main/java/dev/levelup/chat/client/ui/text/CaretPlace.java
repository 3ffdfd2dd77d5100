package dev.levelup.chat.client.ui.text;

/**
 * A caret position between two characters of a text.
 *
 * @param offset in UTF-16 code units
 * @param forward whether it belongs to the character after it, at the end of a line or direction
 *     run
 */
public record CaretPlace(int offset, boolean forward) {}
