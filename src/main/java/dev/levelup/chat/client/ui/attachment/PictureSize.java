package dev.levelup.chat.client.ui.attachment;

/**
 * The size at which a picture is decoded, in device pixels.
 *
 * @param covers whether it fills the whole size and is cut at two edges, or lies within it
 */
public record PictureSize(int width, int height, boolean covers) {
  /** For a viewer: as large as may be decoded. */
  public static final PictureSize WHOLE =
      new PictureSize(Integer.MAX_VALUE, Integer.MAX_VALUE, false);

  /** How many pixels there are for each of a picture; never more than one. */
  double scale(double ownWidth, double ownHeight) {
    double across = width / ownWidth;
    double down = height / ownHeight;
    return Math.min(1, covers ? Math.max(across, down) : Math.min(across, down));
  }
}
