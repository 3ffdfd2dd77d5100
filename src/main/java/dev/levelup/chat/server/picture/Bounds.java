package dev.levelup.chat.server.picture;

/**
 * The size that pictures may have.
 *
 * @param maxPixels width times height
 */
record Bounds(long maxPixels) {
  /** All frames of an animation together may have so many times the pixels of a picture. */
  private static final int ANIMATION = 4;

  void requirePicture(int width, int height) throws PictureException {
    if (width < 1 || height < 1 || (long) width * height > maxPixels) {
      throw new PictureException("its size is not accepted");
    }
  }

  void requireAnimation(int width, int height, int frames) throws PictureException {
    requirePicture(width, height);
    if (frames < 1 || (long) width * height * frames > ANIMATION * maxPixels) {
      throw new PictureException("its number of frames is not accepted");
    }
  }
}
