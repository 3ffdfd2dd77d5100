package dev.levelup.chat.server.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * The four inks of a JPEG that was made for printing, which Java does not decode. The colours are
 * near what a printer would make of them: its profile is not used.
 */
enum JpegInks {
  /** It has no inks. */
  NONE,
  /** Cyan, magenta, yellow and black as they are. */
  PLAIN,
  /** All of them inverted, as Adobe's programs write them. */
  INVERTED,
  /** The same, but the first three are written as brightness and two differences. */
  INVERTED_YCC;

  /** How many there are. */
  static final int COUNT = 4;

  private static final int FULL = 255;
  private static final int ADOBE_YCC = 2;

  /** As Adobe's programs write them, by the transform that they name. */
  static JpegInks adobes(int transform) {
    return transform == ADOBE_YCC ? INVERTED_YCC : INVERTED;
  }

  /** What they look like on a screen. */
  BufferedImage image(Raster inks) {
    BufferedImage image =
        new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[COUNT * inks.getWidth()];
    int[] colours = new int[inks.getWidth()];
    for (int y = 0; y < inks.getHeight(); y++) {
      inks.getPixels(inks.getMinX(), inks.getMinY() + y, inks.getWidth(), 1, row);
      for (int x = 0; x < colours.length; x++) {
        colours[x] = colour(row, COUNT * x);
      }
      image.setRGB(0, y, colours.length, 1, colours, 0, colours.length);
    }
    return image;
  }

  private int colour(int[] inks, int at) {
    int one = inks[at];
    int two = inks[at + 1];
    int three = inks[at + 2];
    int paper = this == PLAIN ? FULL - inks[at + 3] : inks[at + 3];
    return switch (this) {
      case INVERTED, NONE -> colour(one, two, three, paper);
      case PLAIN -> colour(FULL - one, FULL - two, FULL - three, paper);
      case INVERTED_YCC -> {
        double blueness = two - 128.0;
        double redness = three - 128.0;
        yield colour(
            FULL - (one + 1.402 * redness),
            FULL - (one - 0.344136 * blueness - 0.714136 * redness),
            FULL - (one + 1.772 * blueness),
            paper);
      }
    };
  }

  /**
   * A colour.
   *
   * @param paper how much of it the black ink leaves
   */
  private static int colour(double red, double green, double blue, int paper) {
    return part(red, paper) << 16 | part(green, paper) << 8 | part(blue, paper);
  }

  private static int part(double light, int paper) {
    return (int) Math.round(Math.clamp(light, 0, FULL) * paper / FULL);
  }
}
