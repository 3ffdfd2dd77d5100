package dev.levelup.chat.server.picture;

import java.awt.image.BufferedImage;

/** Makes a picture smaller: each new pixel is the mean of those that it covers. */
final class Scaling {
  private Scaling() {}

  /**
   * The decoded picture, smaller if necessary.
   *
   * @param longest the most pixels of a side
   * @param whole its true size, which gives the proportions
   */
  static BufferedImage within(BufferedImage decoded, int longest, Picture whole) {
    int side = Math.max(whole.width(), whole.height());
    int width = side <= longest ? whole.width() : scaled(whole.width(), longest, side);
    int height = side <= longest ? whole.height() : scaled(whole.height(), longest, side);
    width = Math.min(width, decoded.getWidth());
    height = Math.min(height, decoded.getHeight());
    return width == decoded.getWidth() && height == decoded.getHeight()
        ? decoded
        : mean(decoded, width, height);
  }

  private static int scaled(int length, int longest, int side) {
    return Math.max(1, Math.round((float) length * longest / side));
  }

  private static BufferedImage mean(BufferedImage from, int width, int height) {
    BufferedImage to = Codec.image(width, height, from);
    int[] row = new int[from.getWidth()];
    for (int y = 0; y < height; y++) {
      int top = (int) ((long) y * from.getHeight() / height);
      int bottom = (int) ((y + 1L) * from.getHeight() / height);
      Sums sums = new Sums(width);
      for (int line = top; line < bottom; line++) {
        from.getRGB(0, line, row.length, 1, row, 0, row.length);
        sums.add(row);
      }
      to.setRGB(0, y, width, 1, sums.means(), 0, width);
    }
    return to;
  }

  /** The sums of one line of new pixels. What is transparent weighs less. */
  private static final class Sums {
    private final long[] alpha;
    private final long[] red;
    private final long[] green;
    private final long[] blue;
    private final int[] count;

    Sums(int width) {
      alpha = new long[width];
      red = new long[width];
      green = new long[width];
      blue = new long[width];
      count = new int[width];
    }

    void add(int[] row) {
      for (int i = 0; i < count.length; i++) {
        int left = (int) ((long) i * row.length / count.length);
        int right = (int) ((i + 1L) * row.length / count.length);
        for (int x = left; x < right; x++) {
          int pixel = row[x];
          int weight = pixel >>> 24;
          alpha[i] += weight;
          red[i] += (long) weight * ((pixel >> 16) & 0xFF);
          green[i] += (long) weight * ((pixel >> 8) & 0xFF);
          blue[i] += (long) weight * (pixel & 0xFF);
        }
        count[i] += right - left;
      }
    }

    int[] means() {
      int[] means = new int[count.length];
      for (int i = 0; i < means.length; i++) {
        long all = Math.max(1, alpha[i]);
        int opacity = (int) (alpha[i] / count[i]);
        means[i] =
            (opacity << 24)
                | ((int) (red[i] / all) << 16)
                | ((int) (green[i] / all) << 8)
                | (int) (blue[i] / all);
      }
      return means;
    }
  }
}
