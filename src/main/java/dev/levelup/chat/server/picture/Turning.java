package dev.levelup.chat.server.picture;

import java.awt.image.BufferedImage;

/** Turns and mirrors a picture as EXIF says. */
final class Turning {
  private Turning() {}

  /**
   * The picture as it is to be seen.
   *
   * @param orientation 2 to 8
   */
  static BufferedImage upright(BufferedImage lying, int orientation) {
    int width = lying.getWidth();
    int height = lying.getHeight();
    boolean isTurned = orientation >= 5;
    BufferedImage upright =
        Codec.image(isTurned ? height : width, isTurned ? width : height, lying);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      lying.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int pixel = row[x];
        int right = width - 1 - x;
        int below = height - 1 - y;
        switch (orientation) {
          case 2 -> upright.setRGB(right, y, pixel);
          case 3 -> upright.setRGB(right, below, pixel);
          case 4 -> upright.setRGB(x, below, pixel);
          case 5 -> upright.setRGB(y, x, pixel);
          case 6 -> upright.setRGB(below, x, pixel);
          case 7 -> upright.setRGB(below, right, pixel);
          case 8 -> upright.setRGB(y, right, pixel);
          default -> upright.setRGB(x, y, pixel);
        }
      }
    }
    return upright;
  }
}
