package dev.levelup.chat.client.ui.attachment.webp;

/** Calculates with colours, 0xAARRGGBB, each of the four parts for itself. */
final class Argb {
  static final int BLACK = 0xFF00_0000;

  private static final int RED_BLUE = 0x00FF_00FF;

  private Argb() {}

  static int part(int colour, int shift) {
    return (colour >> shift) & 0xFF;
  }

  static int green(int colour) {
    return part(colour, Byte.SIZE);
  }

  static int clamp(int part) {
    return Math.clamp(part, 0, 255);
  }

  /** The sums, without what is too much for 8 bits. */
  static int sum(int a, int b) {
    int alphaGreen = (a & ~RED_BLUE) + (b & ~RED_BLUE);
    int redBlue = (a & RED_BLUE) + (b & RED_BLUE);
    return (alphaGreen & ~RED_BLUE) | (redBlue & RED_BLUE);
  }

  /** The means, rounded down. */
  static int mean(int a, int b) {
    return (a & b) + (((a ^ b) & 0xFEFE_FEFE) >>> 1);
  }

  /** By how much they differ, all parts together. */
  static int difference(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      sum += Math.abs(part(a, shift) - part(b, shift));
    }
    return sum;
  }
}
