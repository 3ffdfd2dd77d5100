package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Arrays;

/** Symbols that are coded by the fewer bits the oftener they come. */
final class HuffmanCode {
  /** The most bits of a symbol. */
  private static final int LONGEST = 15;

  private static final int LONGER = -1;

  /** How many symbols have each length. */
  private final int[] counts = new int[LONGEST + 1];

  /** By length, the shortest first. */
  private final int[] symbols;

  /** By the bits that come next: the symbol and its length, or that it is longer. */
  private final int[] table;

  /**
   * @param lengths by symbol, 0 for one that never comes
   * @throws IllegalArgumentException when some bits mean no symbol, or two
   */
  HuffmanCode(int[] lengths) {
    for (int length : lengths) {
      counts[length]++;
    }
    counts[0] = 0;
    symbols = sorted(lengths);
    if (symbols.length == 1) {
      table = new int[] {symbols[0] << 4};
    } else {
      checkWhole();
      table = new int[Integer.highestOneBit(symbols.length - 1) << 1];
      fill();
    }
  }

  private int[] sorted(int[] lengths) {
    int[] next = new int[LONGEST + 2];
    for (int length = 1; length <= LONGEST; length++) {
      next[length + 1] = next[length] + counts[length];
    }
    int[] sorted = new int[next[LONGEST + 1]];
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] > 0) {
        sorted[next[lengths[symbol]]++] = symbol;
      }
    }
    return sorted;
  }

  private void checkWhole() {
    int free = 1;
    for (int length = 1; length <= LONGEST; length++) {
      free = 2 * free - counts[length];
    }
    if (free != 0) {
      throw new IllegalArgumentException("no Huffman code");
    }
  }

  private void fill() {
    Arrays.fill(table, LONGER);
    int code = 0;
    int at = 0;
    for (int length = 1; 1 << length <= table.length; length++) {
      code *= 2;
      for (int i = 0; i < counts[length]; i++) {
        int first = Integer.reverse(code++) >>> (Integer.SIZE - length);
        int entry = (symbols[at++] << 4) | length;
        for (int bits = first; bits < table.length; bits += 1 << length) {
          table[bits] = entry;
        }
      }
    }
  }

  /** How many symbols come at all. */
  int size() {
    return symbols.length;
  }

  /** Reads the next symbol. */
  int read(BitReader reader) {
    int bits = reader.peek();
    int entry = table[bits & (table.length - 1)];
    if (entry == LONGER) {
      return search(reader, bits);
    }
    reader.skip(entry & 0xF);
    return entry >> 4;
  }

  private int search(BitReader reader, int bits) {
    int at = 0;
    int code = bits & 1;
    int length = 1;
    while (code >= counts[length]) {
      code = 2 * (code - counts[length]) + ((bits >> length) & 1);
      at += counts[length++];
    }
    reader.skip(length);
    return symbols[at + code];
  }
}
