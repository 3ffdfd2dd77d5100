package dev.levelup.chat.client.ui.text;

import org.jspecify.annotations.Nullable;

/**
 * What one node of a text that is being written shows.
 *
 * @param script of the letters; null for an emoji
 */
record Piece(String source, @Nullable Script script) {
  boolean isEmoji() {
    return script == null;
  }

  /** How many characters of the flow it is. */
  int shown() {
    return isEmoji() ? 1 : source.length();
  }

  /** Whether the node of that other piece can show this one. */
  boolean canReplace(Piece other) {
    return !isEmoji() && script == other.script;
  }
}
