package dev.levelup.chat.client.ui.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Finds the words of a text that have a joiner or a non-joiner in them and need it for the shape of
 * their letters, as in Devanagari. For Arabic its own face sees to that.
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

  /** What lies before has been looked at: no such word begins there. */
  private int lookedTo;

  JoinedWords(String text) {
    this.text = text;
    boolean any = text.indexOf(NON_JOINER) >= 0 || text.indexOf(JOINER) >= 0;
    lookedTo = any ? 0 : text.length();
  }

  /** Where such a word ends that begins at {@code at}; {@code at} where none does. Ascending. */
  int endAt(int at) {
    if (at < lookedTo || !isLetter(text.codePointAt(at))) {
      return at;
    }
    boolean joined = false;
    int end = at;
    while (end < text.length() && (isLetter(text.codePointAt(end)) || isJoiner(end))) {
      joined |= isJoiner(end);
      end += Character.charCount(text.codePointAt(end));
    }
    lookedTo = end;
    return joined && !UNSHAPED.contains(UnicodeScript.of(text.codePointAt(at))) ? end : at;
  }

  private boolean isJoiner(int at) {
    return text.charAt(at) == JOINER || text.charAt(at) == NON_JOINER;
  }

  /** A letter or a mark on one. */
  private static boolean isLetter(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> Character.isLetter(codePoint);
    };
  }
}
