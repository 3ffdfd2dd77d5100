package dev.levelup.chat.server.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Copies a picture without anything that is not needed to show it: metadata, comments, and whatever
 * follows its end. Nothing is decoded.
 */
interface Cleaner {
  /**
   * Copies it.
   *
   * @throws PictureException when it is damaged or exceeds the bounds
   */
  Head clean(Path from, OutputStream to, Bounds bounds) throws IOException;

  /** The one for that type. */
  static Cleaner of(PictureType type) {
    return switch (type) {
      case PNG -> new PngCleaner();
      case JPEG -> new JpegCleaner();
      case GIF -> new GifCleaner();
      case WEBP -> new WebpCleaner();
    };
  }
}
