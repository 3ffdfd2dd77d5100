package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.ui.attachment.Frames.Frame;
import java.time.Duration;
import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** What the frames of an animation are drawn on. Used by one thread at a time. */
final class Canvas {
  /** What browsers take for nothing, and what they show instead; in milliseconds. */
  private static final int NEXT_TO_NOTHING = 10;

  private static final int USUAL = 100;

  final int width;
  final int height;

  /** Row after row, 0xAARRGGBB. */
  final int[] pixels;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
  }

  /** Makes a part transparent. */
  void clear(int x, int y, int wide, int high) {
    for (int row = y; row < y + high; row++) {
      Arrays.fill(pixels, row * width + x, row * width + x + wide, 0);
    }
  }

  /**
   * What it looks like now.
   *
   * @param millis how long the file says that it shows
   */
  Frame frame(int millis) {
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return new Frame(image, Duration.ofMillis(millis <= NEXT_TO_NOTHING ? USUAL : millis));
  }
}
