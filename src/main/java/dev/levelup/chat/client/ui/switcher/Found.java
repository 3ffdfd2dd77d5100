package dev.levelup.chat.client.ui.switcher;

/**
 * A destination that was found.
 *
 * @param marks the offsets of the characters that were searched, in UTF-16 code units, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Found(Destination destination, int[] marks) {}
