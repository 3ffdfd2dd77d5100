package dev.levelup.chat.server.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.util.Arrays;

/**
 * Pictures without colours. Java takes their light for linear and makes it brighter when it is
 * asked for colours; the programs that have written them, and those that show them, do not.
 */
final class Grey {
  private static final int FULL = 255;

  private Grey() {}

  /** The same picture with colours; itself if it has them. */
  static BufferedImage inColours(BufferedImage image) {
    return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
        ? converted(image)
        : image;
  }

  private static BufferedImage converted(BufferedImage grey) {
    ColorModel model = grey.getColorModel();
    int width = grey.getWidth();
    BufferedImage colours = Codec.image(width, grey.getHeight(), grey);
    int[] light = new int[width];
    int[] opacity = new int[width];
    Arrays.fill(opacity, FULL);
    for (int y = 0; y < grey.getHeight(); y++) {
      read(grey, y, 0, light);
      if (model.hasAlpha()) {
        read(grey, y, 1, opacity);
      }
      for (int x = 0; x < width; x++) {
        light[x] = (opacity[x] << 24) | (light[x] << 16) | (light[x] << 8) | light[x];
      }
      colours.setRGB(0, y, width, 1, light, 0, width);
    }
    return colours;
  }

  /** One of the two parts of a line of pixels, 0 to 255. */
  private static void read(BufferedImage grey, int y, int part, int[] to) {
    int most = (1 << grey.getColorModel().getComponentSize(part)) - 1;
    grey.getRaster().getSamples(0, y, to.length, 1, part, to);
    for (int x = 0; x < to.length; x++) {
      to[x] = to[x] * FULL / most;
    }
  }
}
