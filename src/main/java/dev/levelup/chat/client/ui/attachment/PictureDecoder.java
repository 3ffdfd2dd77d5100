package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.sync.attachment.PictureHeader;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.image.Image;

/**
 * Decodes pictures, upright and without their animation. Any thread but the FX thread: it takes its
 * time.
 */
public final class PictureDecoder {
  /** The most pixels that are decoded: their bytes must fit into the heap of a small client. */
  public static final long MOST_PIXELS = 16L << 20;

  private PictureDecoder() {}

  /** The width and height of a picture; empty if it cannot be decoded here. */
  public static Optional<Dimension2D> sizeOf(byte[] bytes) {
    return PictureHeader.of(bytes)
        .filter(read -> read.format() != PictureHeader.Format.WEBP)
        .map(read -> new Dimension2D(read.uprightWidth(), read.uprightHeight()));
  }

  /**
   * Decodes a picture.
   *
   * @throws IllegalArgumentException when it is no picture, has too many pixels or is damaged
   */
  public static Image decode(byte[] bytes, PictureSize size) {
    return decode(bytes, size, MOST_PIXELS);
  }

  /**
   * Decodes a picture.
   *
   * @param most the most pixels that it may have
   * @throws IllegalArgumentException when it is no picture, has too many pixels or is damaged
   */
  public static Image decode(byte[] bytes, PictureSize size, long most) {
    PictureHeader header =
        PictureHeader.of(bytes)
            .filter(read -> read.format() != PictureHeader.Format.WEBP)
            .filter(read -> read.pixels() <= most)
            .orElseThrow(() -> new IllegalArgumentException("not a picture to be decoded"));
    byte[] still = header.format() == PictureHeader.Format.GIF ? FirstFrame.of(bytes) : bytes;
    double scale = size.scale(header.uprightWidth(), header.uprightHeight());
    double width = scale < 1 ? Math.max(1, Math.rint(header.width() * scale)) : 0;
    double height = scale < 1 ? Math.max(1, Math.rint(header.height() * scale)) : 0;
    Image image = new Image(new ByteArrayInputStream(still), width, height, false, true);
    if (image.isError()) {
      throw new IllegalArgumentException("a damaged picture", image.getException());
    }
    return Upright.of(image, header.orientation());
  }
}
