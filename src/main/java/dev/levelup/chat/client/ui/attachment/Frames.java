package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.sync.attachment.PictureHeader;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.image.Image;

/**
 * The frames of an animation, decoded one by one: all of them would not fit into memory. Used by
 * one thread at a time.
 */
interface Frames {
  /** The most that are played of one animation. */
  int MOST = 2_000;

  /** The most pixels of a picture that is played. */
  long MOST_PIXELS = 4L << 20;

  /**
   * One frame.
   *
   * @param shown how long it shows
   */
  record Frame(Image image, Duration shown) {}

  /**
   * The frames; empty if it is no animation, or too large to be played.
   *
   * @throws IllegalArgumentException when it is damaged
   */
  static Optional<Frames> of(byte[] bytes) {
    return PictureHeader.of(bytes)
        .filter(header -> header.pixels() <= MOST_PIXELS)
        .flatMap(header -> of(bytes, header));
  }

  private static Optional<Frames> of(byte[] bytes, PictureHeader header) {
    Canvas canvas = new Canvas(header.width(), header.height());
    return switch (header.format()) {
      case GIF -> GifFrames.of(bytes, canvas);
      case WEBP -> WebpFrames.of(bytes, canvas);
      case PNG, JPEG -> Optional.empty();
    };
  }

  /**
   * Decodes the next frame; after the last comes the first. Takes its time.
   *
   * @throws IllegalArgumentException when the frame is damaged
   */
  Frame next();
}
