package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code @name}: letters of any script, digits and combining marks, with {@code _ . -} in
 * between.
 */
final class MentionMatcher {
  private MentionMatcher() {}

  /** The mention that begins with the at sign at {@code start}; null if it continues a word. */
  static @Nullable Mention at(String content, int start) {
    if (start > 0 && Boundaries.isWord(content.codePointBefore(start))) {
      return null;
    }
    int end = start + 1;
    int at = end;
    while (at < content.length()) {
      int next = content.codePointAt(at);
      boolean word = Boundaries.isWord(next);
      if (!word && (at == start + 1 || "_.-".indexOf(next) < 0)) {
        break;
      }
      at += Character.charCount(next);
      end = word ? at : end;
    }
    return end == start + 1 ? null : new Mention(content.substring(start, end), Style.PLAIN);
  }
}
