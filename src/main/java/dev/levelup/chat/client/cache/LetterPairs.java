package dev.levelup.chat.client.cache;

import java.util.List;

/**
 * Which pairs of neighbouring letters texts contain, as far as 256 bits for each can tell: a text
 * that lacks a pair of the words cannot contain them, and is not read. Beside each other in memory,
 * since reading the texts themselves takes most of the time of a search.
 */
final class LetterPairs {
  private static final int LONGS = 4;
  private static final int TOP_BITS = 24;

  private final long[] bits;

  LetterPairs(List<String> texts) {
    bits = new long[LONGS * texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      add(texts.get(i), LONGS * i);
    }
  }

  private void add(String text, int to) {
    for (int i = 1; i < text.length(); i++) {
      int bit = ((text.charAt(i - 1) * 31 + text.charAt(i)) * 0x9E3779B1) >>> TOP_BITS;
      bits[to + (bit >> 6)] |= 1L << bit;
    }
  }

  /** The first text from an index on that may contain some words; the number of texts for none. */
  int next(int from, LetterPairs words) {
    long[] all = words.bits;
    int at = from * LONGS;
    while (at < bits.length
        && ((all[0] & ~bits[at])
                | (all[1] & ~bits[at + 1])
                | (all[2] & ~bits[at + 2])
                | (all[3] & ~bits[at + 3]))
            != 0) {
      at += LONGS;
    }
    return at / LONGS;
  }
}
