package dev.levelup.chat.client.ui.text;

import java.text.BreakIterator;

/** What a reader takes for one character, whatever it is made of: UAX #29. Any thread. */
public final class Clusters {
  /** Of the characters below it only CR and LF are taken for one. */
  private static final char FIRST_MARK = '\u0300';

  private static final int KEYCAP = 0x20E3;
  private static final int FIRST_FLAG_LETTER = 0x1F1E6;
  private static final int LAST_FLAG_LETTER = 0x1F1FF;

  /** No character that is seen is longer; the search for its end need not go further. */
  private static final int LONGEST = 256;

  private Clusters() {}

  /**
   * As much of a text as fits, and no half character at its end.
   *
   * @param most how many UTF-16 code units fit
   */
  public static String first(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int from = Math.max(0, most - LONGEST);
    BreakIterator clusters = clusters(text.substring(from, most + 1));
    int end = clusters.isBoundary(most - from) ? most : from + clusters.preceding(most - from);
    return text.substring(0, end > from ? end : most);
  }

  /** The first character of a text; empty for an empty text. */
  public static String firstOf(String text) {
    if (text.length() > 1 && standsAlone(text.charAt(0)) && standsAlone(text.charAt(1))) {
      return text.substring(0, 1); // Names are asked at each row: no iterator for most of them.
    }
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    return start.isEmpty() ? start : start.substring(0, clusters(start).next());
  }

  /** The emoji that a text begins with; empty where it begins with something else. */
  public static String emojiAtStart(String text) {
    String first = firstOf(text);
    return isEmoji(first) ? first : "";
  }

  /** Where the emoji begins that has {@code at} inside it; {@code at} where there is none. */
  public static int emojiStart(String text, int at) {
    BreakIterator clusters = clusters(text);
    if (at <= 0 || at >= text.length() || clusters.isBoundary(at)) {
      return at;
    }
    int start = clusters.preceding(at);
    return isEmoji(text.substring(start, clusters.next())) ? start : at;
  }

  /** Where the emoji ends that has {@code at} inside it; {@code at} where there is none. */
  public static int emojiEnd(String text, int at) {
    int start = emojiStart(text, at);
    return start == at ? at : clusters(text).following(start);
  }

  private static boolean standsAlone(char letter) {
    return letter < FIRST_MARK && letter != '\r';
  }

  private static BreakIterator clusters(String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance();
    clusters.setText(text);
    return clusters;
  }

  private static boolean isEmoji(String cluster) {
    return cluster.codePoints().anyMatch(Clusters::isPartOfEmojiOnly);
  }

  private static boolean isPartOfEmojiOnly(int codePoint) {
    return Character.isExtendedPictographic(codePoint)
        || codePoint == KEYCAP
        || (codePoint >= FIRST_FLAG_LETTER && codePoint <= LAST_FLAG_LETTER);
  }
}
