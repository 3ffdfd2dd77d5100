package dev.levelup.chat.client.ui.text;

import java.text.BreakIterator;

/** Grapheme clusters, which readers see as single characters: UAX #29. Any thread. */
public final class Clusters {
  /** Below this character, the only cluster of more than one is CR LF. */
  private static final char FIRST_MARK = '\u0300';

  private static final int KEYCAP = 0x20E3;
  private static final int FIRST_FLAG_LETTER = 0x1F1E6;
  private static final int LAST_FLAG_LETTER = 0x1F1FF;

  /** The maximum length of a cluster, which bounds the search for its end. */
  private static final int MAX_LENGTH = 256;

  private Clusters() {}

  /**
   * The longest prefix of a text that fits and ends with a whole cluster.
   *
   * @param most the maximum length in UTF-16 code units
   */
  public static String first(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int from = Math.max(0, most - MAX_LENGTH);
    BreakIterator clusters = clusters(text.substring(from, most + 1));
    int end = clusters.isBoundary(most - from) ? most : from + clusters.preceding(most - from);
    return text.substring(0, end > from ? end : most);
  }

  /** The first cluster of a text; empty for an empty text. */
  public static String firstOf(String text) {
    if (text.length() > 1 && isWholeCluster(text.charAt(0)) && isWholeCluster(text.charAt(1))) {
      return text.substring(0, 1); // Fast path without an iterator: called for each cell.
    }
    String start = text.substring(0, Math.min(text.length(), MAX_LENGTH));
    return start.isEmpty() ? start : start.substring(0, clusters(start).next());
  }

  /** The emoji at the start of a text; empty if there is none. */
  public static String emojiAtStart(String text) {
    String first = firstOf(text);
    return isEmoji(first) ? first : "";
  }

  /** The start of the emoji that {@code at} splits; {@code at} if it splits none. */
  public static int emojiStart(String text, int at) {
    BreakIterator clusters = clusters(text);
    if (at <= 0 || at >= text.length() || clusters.isBoundary(at)) {
      return at;
    }
    int start = clusters.preceding(at);
    return isEmoji(text.substring(start, clusters.next())) ? start : at;
  }

  /** The end of the emoji that {@code at} splits; {@code at} if it splits none. */
  public static int emojiEnd(String text, int at) {
    int start = emojiStart(text, at);
    return start == at ? at : clusters(text).following(start);
  }

  private static boolean isWholeCluster(char letter) {
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
