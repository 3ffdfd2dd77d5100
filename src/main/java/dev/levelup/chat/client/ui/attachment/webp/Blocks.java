package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A number for each square block of a picture. */
final class Blocks {
  private final int bits;
  private final int width;
  private final int[] values;

  /**
   * @param bits of a place within a block
   * @param width of the picture
   */
  Blocks(int bits, int width, int[] values) {
    this.bits = bits;
    this.width = width;
    this.values = values;
  }

  /** The whole picture is one block, with the number 0. */
  static Blocks one(int width) {
    return new Blocks(Integer.SIZE - 2, width, new int[1]);
  }

  /** How many blocks cover so many pixels. */
  static int count(int pixels, int bits) {
    return ((pixels - 1) >> bits) + 1;
  }

  /** The width of the picture. */
  int width() {
    return width;
  }

  /** The numbers of all. */
  IntStream values() {
    return Arrays.stream(values);
  }

  /** The number of the block of the pixel at that index. */
  int value(int at) {
    return values[((at / width) >> bits) * count(width, bits) + ((at % width) >> bits)];
  }

  /** Behind which index the pixels of its row leave its block. */
  int end(int at) {
    int x = at % width;
    return at - x + Math.min(((x >> bits) + 1) << bits, width);
  }
}
