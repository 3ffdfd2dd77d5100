package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Arrays;

/** The samples of one colour, 0 to 255, with the samples that are assumed above and to the left. */
final class Plane {
  private static final byte ABOVE = 127;
  private static final byte LEFT = (byte) 129;

  final int width;
  final int height;

  /** How much greater the index below is. */
  final int stride;

  private final byte[] samples;

  Plane(int width, int height) {
    this.width = width;
    this.height = height;
    this.stride = width + 1;
    this.samples = new byte[stride * (height + 1)];
    Arrays.fill(samples, 0, stride, ABOVE);
    for (int y = 0; y < height; y++) {
      samples[index(-1, y)] = LEFT;
    }
  }

  /** Where a sample is; -1 is above or to the left of the first. */
  int index(int x, int y) {
    return (y + 1) * stride + x + 1;
  }

  int get(int index) {
    return samples[index] & 0xFF;
  }

  /** Sets a sample to the nearest value that it can have. */
  void set(int index, int value) {
    samples[index] = (byte) Math.clamp(value, 0, 255);
  }

  /** Sets a row of samples. */
  void fill(int index, int length, int value) {
    Arrays.fill(samples, index, index + length, (byte) value);
  }

  void copy(int from, int to, int length) {
    System.arraycopy(samples, from, samples, to, length);
  }
}
