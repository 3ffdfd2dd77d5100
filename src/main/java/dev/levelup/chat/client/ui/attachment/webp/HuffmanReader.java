package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Arrays;

/** Reads Huffman codes, RFC 9649 section 3.7.2. */
final class HuffmanReader {
  /** In which order the lengths stand that code the lengths. */
  private static final int[] ORDER = {
    17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };

  private static final int AGAIN = 16;
  private static final int FEW_ZEROS = 17;

  /** What a code takes beside its symbols, as symbols. */
  private static final int PER_CODE = 16;

  private final BitReader bits;

  /** For how many more symbols there is room, so that damage cannot take all memory. */
  private int room = 1 << 22;

  HuffmanReader(BitReader bits) {
    this.bits = bits;
  }

  /**
   * Reads the next.
   *
   * @param symbols how many there can be
   */
  HuffmanCode read(int symbols) {
    HuffmanCode code = new HuffmanCode(bits.flag() ? simple(symbols) : normal(symbols));
    room -= PER_CODE + code.size();
    if (room < 0) {
      throw new IllegalArgumentException("too many Huffman codes");
    }
    return code;
  }

  /** One symbol or two, as long as each other. */
  private int[] simple(int symbols) {
    int[] lengths = new int[symbols];
    boolean two = bits.flag();
    lengths[bits.number(bits.flag() ? 8 : 1)] = 1;
    if (two) {
      lengths[bits.number(8)] = 1;
    }
    return lengths;
  }

  private int[] normal(int symbols) {
    HuffmanCode code = new HuffmanCode(lengthsOfLengths());
    int[] lengths = new int[symbols];
    int left = bits.flag() ? 2 + bits.number(2 + 2 * bits.number(3)) : symbols;
    int latest = 8;
    int at = 0;
    while (at < symbols && left-- > 0) {
      int symbol = code.read(bits);
      int end = at + count(symbol);
      boolean zeros = symbol == 0 || symbol > AGAIN;
      latest = zeros || symbol == AGAIN ? latest : symbol;
      Arrays.fill(lengths, at, end, zeros ? 0 : latest);
      at = end;
    }
    return lengths;
  }

  private int[] lengthsOfLengths() {
    int[] lengths = new int[ORDER.length];
    int count = 4 + bits.number(4);
    for (int i = 0; i < count; i++) {
      lengths[ORDER[i]] = bits.number(3);
    }
    return lengths;
  }

  /** How many lengths a symbol stands for. */
  private int count(int symbol) {
    if (symbol < AGAIN) {
      return 1;
    }
    if (symbol == AGAIN) {
      return 3 + bits.number(2);
    }
    return symbol == FEW_ZEROS ? 3 + bits.number(3) : 11 + bits.number(7);
  }
}
