package dev.levelup.chat.client.ui.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Finds words that need a joiner or non-joiner in them for shaping, as in Devanagari. Not needed
 * for Arabic, whose own font handles them.
 */
final class JoinedWords {
  private static final char NON_JOINER = '\u200C';
  private static final char JOINER = '\u200D';

  private static final Set<UnicodeScript> UNSHAPED =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARABIC,
          UnicodeScript.HEBREW,
          UnicodeScript.HAN,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private final String text;

  /** No such word begins before this offset. */
  private int searchedTo;

  JoinedWords(String text) {
    this.text = text;
    boolean any = text.indexOf(NON_JOINER) >= 0 || text.indexOf(JOINER) >= 0;
    searchedTo = any ? 0 : text.length();
  }

  /**
   * The end of the word at {@code at}; {@code at} if there is none. Called with ascending offsets.
   */
  int endAt(int at) {
    if (at < searchedTo || !isLetter(text.codePointAt(at))) {
      return at;
    }
    boolean joined = false;
    int end = at;
    while (end < text.length() && (isLetter(text.codePointAt(end)) || isJoiner(end))) {
      joined |= isJoiner(end);
      end += Character.charCount(text.codePointAt(end));
    }
    searchedTo = end;
    return joined && !UNSHAPED.contains(UnicodeScript.of(text.codePointAt(at))) ? end : at;
  }

  private boolean isJoiner(int at) {
    return text.charAt(at) == JOINER || text.charAt(at) == NON_JOINER;
  }

  /** Whether it is a letter or combining mark. */
  private static boolean isLetter(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> Character.isLetter(codePoint);
    };
  }
}
