package dev.levelup.chat.client.ui.text;

import org.jspecify.annotations.Nullable;

/**
 * The part of an edited text that one node shows.
 *
 * @param script the script of the letters; null for an emoji
 */
record Piece(String source, @Nullable Script script) {
  boolean isEmoji() {
    return script == null;
  }

  /** Its length in positions of the flow. */
  int shown() {
    return isEmoji() ? 1 : source.length();
  }

  /** Whether the node of the other piece can be reused for this one. */
  boolean canReplace(Piece other) {
    return !isEmoji() && script == other.script;
  }
}
