package dev.levelup.chat.server.domain.search;

import dev.levelup.chat.protocol.UserId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * By which numbers a message is found: its author, all triples of UTF-16 code units in its folded
 * words, and the pairs of those scripts in which a word may have two characters. Different grams
 * may have the same number, so what is found has to be compared.
 */
final class SearchGrams {
  private static final int TRIPLE = 3;

  /** Where in the words the triples are that are searched: the next one is far from the last. */
  private static final int[] SIXTHS = {0, 6, 3, 5, 1, 4, 2};

  private static final int MOST_SIXTHS = 6;

  private static final int MOST_OTHERS = 8;

  /** From here on: Chinese, Japanese and Korean, and the halves of emoji. */
  private static final char FIRST_OF_PAIRS = '\u2E80';

  private static final long PAIRS = 1L << (Long.SIZE - 2);
  private static final long AUTHORS = 1L << (Long.SIZE - 3);

  private SearchGrams() {}

  /**
   * Those of a message; some may come twice.
   *
   * @param words folded
   */
  static int[] of(UserId author, String words) {
    return IntStream.concat(
            IntStream.of(of(author)), IntStream.concat(triples(words), pairs(words)))
        .toArray();
  }

  /** That of an author. */
  static int of(UserId author) {
    return number(AUTHORS | Integer.toUnsignedLong(author.value().hashCode()));
  }

  private static IntStream triples(String words) {
    return IntStream.range(0, Math.max(0, words.length() - 2)).map(at -> triple(words, at));
  }

  private static int triple(String words, int at) {
    return number(
        (long) words.charAt(at) << (2 * Character.SIZE)
            | (long) words.charAt(at + 1) << Character.SIZE
            | words.charAt(at + 2));
  }

  private static IntStream pairs(String words) {
    return IntStream.range(0, Math.max(0, words.length() - 1))
        .filter(at -> isPair(words, at))
        .map(at -> pair(words, at));
  }

  private static boolean isPair(String words, int at) {
    return words.charAt(at) >= FIRST_OF_PAIRS && words.charAt(at + 1) >= FIRST_OF_PAIRS;
  }

  private static int pair(String words, int at) {
    return number(PAIRS | (long) words.charAt(at) << Character.SIZE | words.charAt(at + 1));
  }

  /**
   * Those by which words are searched: enough of them, from all over the words. None if the words
   * are too short.
   *
   * @param words folded
   */
  static int[] searched(String words) {
    if (words.length() < TRIPLE) {
      return words.length() == 2 && isPair(words, 0) ? new int[] {pair(words, 0)} : new int[0];
    }
    int last = words.length() - TRIPLE;
    return IntStream.of(SIXTHS)
        .map(sixth -> triple(words, last * sixth / MOST_SIXTHS))
        .distinct()
        .toArray();
  }

  /**
   * More of them, for long words: messages that have the others by chance seldom have these, too.
   *
   * @param words folded
   */
  static int[] others(String words) {
    Set<Integer> searched = IntStream.of(searched(words)).boxed().collect(Collectors.toSet());
    return triples(words)
        .distinct()
        .filter(gram -> !searched.contains(gram))
        .limit(MOST_OTHERS)
        .toArray();
  }

  /** Distributes grams evenly: similar ones get numbers that have nothing in common. */
  private static int number(long gram) {
    long mixed = gram * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    return (int) (mixed ^ mixed >>> 32);
  }
}
