package dev.levelup.chat.server.picture;

/**
 * What the headers of a picture say, which is all that is trusted before it is decoded.
 *
 * @param orientation how it is to be turned, 1 to 8 as in EXIF; 1 for not at all
 * @param inks of a JPEG that was made for printing
 */
record Head(int width, int height, int orientation, JpegInks inks) {
  static final int UPRIGHT = 1;

  /** That of a picture made for screens. */
  Head(int width, int height, int orientation) {
    this(width, height, orientation, JpegInks.NONE);
  }
}
