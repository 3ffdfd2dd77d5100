package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Arrays;

/** How opaque each pixel of a lossy picture is: an {@code ALPH} chunk. */
final class Opacity {
  private static final int RAW = 0;
  private static final int COMPRESSED = 1;
  private static final int UNFILTERED = 0;
  private static final int LEFT = 1;
  private static final int ABOVE = 2;

  private Opacity() {}

  /**
   * Decodes it.
   *
   * @param pixels of the picture, whose opacity is set
   */
  static void apply(byte[] file, int from, int to, int width, int[] pixels) {
    int head = from < to ? file[from] : -1;
    byte[] opacity = stored(head & 3, file, from + 1, to, width, pixels.length / width);
    restore(opacity, (head >> 2) & 3, width);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (pixels[i] & 0xFFFFFF) | (opacity[i] << 24);
    }
  }

  private static byte[] stored(int method, byte[] file, int from, int to, int width, int height) {
    int pixels = width * height;
    if (method == RAW && to - from >= pixels) {
      return Arrays.copyOfRange(file, from, from + pixels);
    }
    if (method == COMPRESSED) {
      return LosslessPicture.decodeAlpha(file, from, to, width, height);
    }
    throw new IllegalArgumentException("a damaged opacity");
  }

  /** Each is stored as the difference to a guess from those before it. */
  private static void restore(byte[] values, int filter, int width) {
    for (int i = 1; i < values.length && filter != UNFILTERED; i++) {
      values[i] += (byte) guess(values, i, filter, width);
    }
  }

  private static int guess(byte[] values, int i, int filter, int width) {
    if (i < width || (filter == LEFT && i % width != 0)) {
      return values[i - 1];
    }
    if (filter == ABOVE || i % width == 0) {
      return values[i - width];
    }
    int left = values[i - 1] & 0xFF;
    int above = values[i - width] & 0xFF;
    return Math.clamp(left + above - (values[i - width - 1] & 0xFF), 0, 255);
  }
}
