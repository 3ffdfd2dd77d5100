package dev.levelup.chat.client.ui.avatar;

import dev.levelup.chat.client.ui.attachment.PictureDecoder;
import dev.levelup.chat.client.ui.attachment.PictureSize;
import dev.levelup.chat.client.ui.attachment.PngWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/**
 * The square that is cut out of a picture. Immutable.
 *
 * @param width of the picture, in pixels, at least 1
 * @param height of the picture, in pixels, at least 1
 * @param zoom 1 for the largest square, up to {@link #MOST_ZOOM}
 * @param x the middle of the square, in pixels of the picture
 * @param y the middle of the square, in pixels of the picture
 */
record Crop(double width, double height, double zoom, double x, double y) {
  /** The smallest square is this many times smaller than the largest. */
  static final double MOST_ZOOM = 8;

  /** The most pixels of a side of the result. */
  static final int MOST_SIDE = 512;

  /** Keeps the square within the picture. */
  Crop {
    zoom = Math.clamp(zoom, 1, MOST_ZOOM);
    double half = Math.min(width, height) / zoom / 2;
    x = Math.clamp(x, half, width - half);
    y = Math.clamp(y, half, height - half);
  }

  /** The largest square in the middle of a picture. */
  static Crop middle(double width, double height) {
    return new Crop(width, height, 1, width / 2, height / 2);
  }

  /** The side of the square, in pixels of the picture. */
  double side() {
    return Math.min(width, height) / zoom;
  }

  /** Moves the square by parts of its side. */
  Crop moved(double right, double down) {
    return new Crop(width, height, zoom, x + right * side(), y + down * side());
  }

  /** The same middle, as far as possible, with another zoom. */
  Crop zoomed(double to) {
    return new Crop(width, height, to, x, y);
  }

  /**
   * Cuts the square out. Takes its time: not on the FX thread.
   *
   * @param bytes the picture
   * @return a square PNG
   */
  byte[] cut(byte[] bytes) {
    int result = (int) Math.clamp(Math.rint(side()), 1, MOST_SIDE);
    double scale = result / side();
    int across = (int) Math.ceil(width * scale);
    int down = (int) Math.ceil(height * scale);
    Image scaled = PictureDecoder.decode(bytes, new PictureSize(across, down, true));
    int left = within(x * scale - result / 2.0, scaled.getWidth() - result);
    int top = within(y * scale - result / 2.0, scaled.getHeight() - result);
    return png(new WritableImage(scaled.getPixelReader(), left, top, result, result));
  }

  private static int within(double start, double last) {
    return (int) Math.clamp(Math.rint(start), 0, last);
  }

  private static byte[] png(Image image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PngWriter.write(image, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
