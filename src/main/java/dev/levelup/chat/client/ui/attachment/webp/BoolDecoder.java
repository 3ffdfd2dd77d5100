package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Objects;

/** Reads bits whose probabilities are known, RFC 6386 section 7. Used by one thread at a time. */
final class BoolDecoder {
  private static final int EVEN = 128;

  private final byte[] file;
  private final int to;
  private int next;
  private int range = 255;
  private int value;

  /** How many bits of the value are below those compared with the range; below 0: too few. */
  private int spare = -8;

  /**
   * @throws IndexOutOfBoundsException when that part is not in the file
   */
  BoolDecoder(byte[] file, int from, int to) {
    this.file = file;
    this.next = Objects.checkFromToIndex(from, to, file.length);
    this.to = to;
  }

  /**
   * The next bit.
   *
   * @param probability that it is false, in 256ths
   * @throws IllegalArgumentException at the end
   */
  boolean read(int probability) {
    if (spare < 0) {
      load();
    }
    int split = 1 + (((range - 1) * probability) >> 8);
    boolean bit = value >> spare >= split;
    if (bit) {
      range -= split;
      value -= split << spare;
    } else {
      range = split;
    }
    int shift = Integer.numberOfLeadingZeros(range) - 24;
    range <<= shift;
    spare -= shift;
    return bit;
  }

  private void load() {
    if (next == to) {
      throw new IllegalArgumentException("a picture that ends too soon");
    }
    value = (value << 8) | (file[next++] & 0xFF);
    spare += 8;
  }

  /** The next bit as a number, 0 or 1. */
  int bit(int probability) {
    return read(probability) ? 1 : 0;
  }

  /** The next bit, as probably true as false. */
  boolean flag() {
    return read(EVEN);
  }

  /** The next number of so many bits, the greatest first. */
  int number(int bits) {
    int number = 0;
    for (int i = 0; i < bits; i++) {
      number = number * 2 + bit(EVEN);
    }
    return number;
  }

  /** The next number of so many bits with a sign behind them, or 0 if a flag says that none is. */
  int optional(int bits) {
    return flag() ? signed(number(bits)) : 0;
  }

  /** The number with the sign that comes next. */
  int signed(int number) {
    return flag() ? -number : number;
  }
}
