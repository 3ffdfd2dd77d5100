package dev.levelup.chat.client.ui.attachment.webp;

/** From coefficients to differences of samples, RFC 6386 section 14. */
final class Transform {
  /** Two factors of the cosine transform, in 65,536ths; the first without its 1. */
  private static final int COSINE = 20_091;

  private static final int SINE = 35_468;

  private final int[] columns = new int[16];
  private final int[] samples = new int[16];

  /** Gives the first coefficient of each of the 16 blocks of luma. */
  static void spread(int[] means, int[] coefficients) {
    int[] half = new int[16];
    for (int i = 0; i < 4; i++) {
      int outer = means[i] + means[12 + i];
      int inner = means[4 + i] + means[8 + i];
      int outerBy = means[i] - means[12 + i];
      int innerBy = means[4 + i] - means[8 + i];
      half[i] = outer + inner;
      half[4 + i] = outerBy + innerBy;
      half[8 + i] = outer - inner;
      half[12 + i] = outerBy - innerBy;
    }
    for (int i = 0; i < 16; i += 4) {
      int outer = half[i] + half[i + 3] + 3;
      int inner = half[i + 1] + half[i + 2];
      int outerBy = half[i] - half[i + 3] + 3;
      int innerBy = half[i + 1] - half[i + 2];
      coefficients[16 * i] = (outer + inner) >> 3;
      coefficients[16 * (i + 1)] = (outerBy + innerBy) >> 3;
      coefficients[16 * (i + 2)] = (outer - inner) >> 3;
      coefficients[16 * (i + 3)] = (outerBy - innerBy) >> 3;
    }
  }

  /** Adds the block whose 16 coefficients begin there to the samples. */
  void add(int[] coefficients, int from, Plane plane, int x, int y) {
    for (int i = 0; i < 4; i++) {
      turn(coefficients, from + i, 0, columns, 4 * i);
    }
    for (int row = 0; row < 4; row++) {
      turn(columns, row, 4, samples, 4 * row);
    }
    for (int i = 0; i < samples.length; i++) {
      int at = plane.index(x + i % 4, y + i / 4);
      plane.set(at, plane.get(at) + (samples[i] >> 3));
    }
  }

  /** Transforms every fourth value from there on; what comes out stands side by side. */
  private static void turn(int[] in, int at, int rounding, int[] out, int to) {
    int sum = in[at] + in[at + 8] + rounding;
    int difference = in[at] - in[at + 8] + rounding;
    int less = times(in[at + 4], SINE) - cosine(in[at + 12]);
    int more = cosine(in[at + 4]) + times(in[at + 12], SINE);
    out[to] = sum + more;
    out[to + 1] = difference + less;
    out[to + 2] = difference - less;
    out[to + 3] = sum - more;
  }

  private static int cosine(int value) {
    return value + times(value, COSINE);
  }

  private static int times(int value, int factor) {
    return (value * factor) >> 16;
  }
}
