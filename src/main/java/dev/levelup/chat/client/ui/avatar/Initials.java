package dev.levelup.chat.client.ui.avatar;

import dev.levelup.chat.client.ui.text.Clusters;
import java.util.Locale;
import java.util.StringTokenizer;

/** The text of an {@link Avatar}. */
final class Initials {
  private Initials() {}

  /**
   * The emoji at the start of a name; otherwise the first letters of the first two words, with
   * combining marks, in upper case; empty for a name without letters.
   */
  static String of(String name) {
    String all = name.strip();
    String emoji = Clusters.emojiAtStart(all);
    return emoji.isEmpty() ? letters(all) : emoji;
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    StringTokenizer words = new StringTokenizer(name);
    for (int found = 0; found < 2 && words.hasMoreTokens(); ) {
      String letter = firstLetter(words.nextToken());
      letters.append(letter);
      found += letter.isEmpty() ? 0 : 1;
    }
    return letters.toString().toUpperCase(Locale.ROOT);
  }

  private static String firstLetter(String word) {
    int at = 0;
    while (at < word.length() && !Character.isLetterOrDigit(word.codePointAt(at))) {
      at += Character.charCount(word.codePointAt(at));
    }
    return Clusters.firstOf(word.substring(at));
  }
}
