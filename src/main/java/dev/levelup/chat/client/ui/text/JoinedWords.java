package dev.levelup.chat.client.ui.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words of a text that have a joiner or a non-joiner in them and need it for the shape of
 * their letters, as in Devanagari. For Arabic its own face sees to that.
 */
final class JoinedWords {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[\u200C\u200D]+[\\p{L}\\p{M}]*)+");

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

  private final Matcher words;
  private boolean found;

  JoinedWords(String text) {
    words = WORD.matcher(text);
    boolean any = text.indexOf('\u200C') >= 0 || text.indexOf('\u200D') >= 0;
    found = any && words.find();
  }

  /** Where such a word ends that begins at {@code at}; {@code at} where none does. Ascending. */
  int endAt(int at) {
    while (found && words.start() < at) {
      found = words.find();
    }
    boolean here = found && words.start() == at;
    return here && isShaped(words.group().codePointAt(0)) ? words.end() : at;
  }

  private static boolean isShaped(int codePoint) {
    return !UNSHAPED.contains(UnicodeScript.of(codePoint));
  }
}
