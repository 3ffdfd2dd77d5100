package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Arrays;

/** The pixels became places in a table, several of them in one; RFC 9649 section 3.5.4. */
final class ColourTable implements PixelTransform {
  private final int width;
  private final int[] colours;

  /** Of a place within a packed pixel. */
  private final int bits;

  /**
   * @param steps from one colour of the table to the next; changed
   */
  ColourTable(int width, int[] steps) {
    this.width = width;
    this.bits = bits(steps.length);
    this.colours = Arrays.copyOf(steps, 256);
    for (int i = 1; i < steps.length; i++) {
      colours[i] = Argb.sum(colours[i - 1], steps[i]);
    }
  }

  private static int bits(int colours) {
    if (colours > 16) {
      return 0;
    }
    if (colours > 4) {
      return 1;
    }
    return colours > 2 ? 2 : 3;
  }

  /** How many packed pixels a row has. */
  int packedWidth() {
    return Blocks.count(width, bits);
  }

  @Override
  public int[] undo(int[] packed) {
    int[] pixels = new int[packed.length / packedWidth() * width];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % width;
      int pixel = packed[i / width * packedWidth() + (x >> bits)];
      pixels[i] = colours[place(pixel, x)];
    }
    return pixels;
  }

  private int place(int pixel, int x) {
    int each = Byte.SIZE >> bits;
    int first = (x & ((1 << bits) - 1)) * each;
    return (Argb.green(pixel) >> first) & ((1 << each) - 1);
  }
}
