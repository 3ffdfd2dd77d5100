package dev.levelup.chat.client.ui.completion;

/**
 * What is written in place of a part of the text.
 *
 * @param from the start of that part, in UTF-16 code units
 * @param to its end
 */
record Replacement(int from, int to, String text) {}
