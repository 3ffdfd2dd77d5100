package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Mention;
import org.jspecify.annotations.Nullable;

/** Finds {@code @name}: letters of any script, digits, and {@code _ . -} between them. */
final class MentionMatcher {
  private MentionMatcher() {}

  /** The mention that begins with the at sign at {@code start}, unless it goes on from a word. */
  static @Nullable Mention at(String content, int start) {
    if (start > 0 && isName(content.codePointBefore(start))) {
      return null;
    }
    int end = start + 1;
    int at = end;
    while (at < content.length()) {
      int next = content.codePointAt(at);
      if (!isName(next) && next != '.' && next != '-') {
        break;
      }
      at += Character.charCount(next);
      end = isName(next) ? at : end;
    }
    return end == start + 1 ? null : new Mention(content.substring(start, end));
  }

  private static boolean isName(int codePoint) {
    return Character.isUnicodeIdentifierPart(codePoint)
        && !Character.isIdentifierIgnorable(codePoint);
  }
}
