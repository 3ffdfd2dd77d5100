package dev.levelup.chat.client.ui.attachment;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Turns decoded pictures as EXIF says. Any thread but the FX thread: it takes its time. */
final class Upright {
  private static final int ON_ITS_SIDE = 5;

  private Upright() {}

  /**
   * @param orientation 1 to 8 as in EXIF
   */
  static Image of(Image image, int orientation) {
    if (orientation == 1) {
      return image;
    }
    int across = (int) image.getWidth();
    int down = (int) image.getHeight();
    int[] from = new int[across * down];
    image
        .getPixelReader()
        .getPixels(0, 0, across, down, PixelFormat.getIntArgbPreInstance(), from, 0, across);
    int width = orientation >= ON_ITS_SIDE ? down : across;
    int height = orientation >= ON_ITS_SIDE ? across : down;
    int[] to = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        to[y * width + x] = from[source(orientation, x, y, across, down)];
      }
    }
    WritableImage upright = new WritableImage(width, height);
    upright
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), to, 0, width);
    return upright;
  }

  /** Where a pixel of the upright picture lies in the file. */
  private static int source(int orientation, int x, int y, int across, int down) {
    return switch (orientation) {
      case 2 -> y * across + (across - 1 - x);
      case 3 -> (down - 1 - y) * across + (across - 1 - x);
      case 4 -> (down - 1 - y) * across + x;
      case 5 -> x * across + y;
      case 6 -> (down - 1 - x) * across + y;
      case 7 -> (down - 1 - x) * across + (across - 1 - y);
      case 8 -> x * across + (across - 1 - y);
      default -> y * across + x;
    };
  }
}
