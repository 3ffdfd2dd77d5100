package dev.levelup.chat.client.ui.attachment.webp;

/** Reads bits, the lowest of each byte first. Used by one thread at a time. */
final class BitReader {
  /** How many bits can be read at once. */
  private static final int MOST = 32;

  private final byte[] file;
  private final int to;
  private int next;
  private long ahead;
  private int count;

  BitReader(byte[] file, int from, int to) {
    this.file = file;
    this.next = from;
    this.to = to;
  }

  /**
   * The bits that come next, the first the lowest; 0 behind the end.
   *
   * @throws IndexOutOfBoundsException when they are not in the file
   */
  int peek() {
    while (count < MOST && next < to) {
      ahead |= (file[next++] & 0xFFL) << count;
      count += Byte.SIZE;
    }
    return (int) ahead;
  }

  /**
   * Goes behind so many of the bits that were looked at.
   *
   * @throws IllegalArgumentException when there are fewer
   */
  void skip(int bits) {
    if (bits > count) {
      throw new IllegalArgumentException("a picture that ends too soon");
    }
    ahead >>>= bits;
    count -= bits;
  }

  /** The next number of so many bits, the lowest first. */
  int number(int bits) {
    int number = peek() & ((1 << bits) - 1);
    skip(bits);
    return number;
  }

  /** The next bit. */
  boolean flag() {
    return number(1) == 1;
  }
}
