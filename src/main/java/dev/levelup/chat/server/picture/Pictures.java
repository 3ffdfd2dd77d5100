package dev.levelup.chat.server.picture;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes pictures from strangers safe, and scales them. Blocks, and takes memory for a decoded
 * picture: call it on few threads. Thread-safe.
 */
public final class Pictures {
  private final Bounds bounds;
  private final Codec codec;

  /**
   * @param maxPixels the most that a picture may have, width times height
   * @param memory how many bytes one decoded picture may take; larger ones are decoded coarsely
   */
  public Pictures(long maxPixels, long memory) {
    this.bounds = new Bounds(maxPixels);
    this.codec = new Codec(memory);
  }

  /** Pictures of that size, in a part of the heap that leaves enough for the rest. */
  public static Pictures inTheHeap(long maxPixels) {
    return new Pictures(maxPixels, Runtime.getRuntime().maxMemory() / 8);
  }

  /**
   * Removes all metadata of a picture and whatever else is in its file, and turns it upright. A
   * picture that was upright keeps its pixels exactly, if it was made for screens.
   *
   * @param file replaced by the clean one
   * @param scratch a file for the time being, in the same folder
   * @return what the file is now, which may be another type than before
   * @throws PictureException when it is damaged or too large
   */
  public Picture clean(PictureType type, Path file, Path scratch) throws IOException {
    Head head;
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(scratch))) {
      head = Cleaner.of(type).clean(file, to, bounds);
    }
    Picture picture = new Picture(type, head.width(), head.height());
    boolean isUpright = head.orientation() == Head.UPRIGHT;
    if (isUpright && head.inks() == JpegInks.NONE) {
      Files.move(scratch, file, StandardCopyOption.REPLACE_EXISTING);
      return picture;
    }
    BufferedImage image = codec.read(picture, scratch, head.inks());
    return codec.write(isUpright ? image : Turning.upright(image, head.orientation()), file);
  }

  /**
   * Makes a smaller picture of one that was cleaned: no side is longer than that, and of an
   * animation it is the first frame. That it succeeds shows that the picture can be decoded.
   *
   * @throws PictureException when it cannot be decoded
   */
  public Picture scale(Picture picture, Path from, Path to, int longest) throws IOException {
    return codec.write(Scaling.within(cleaned(picture, from), longest, picture), to);
  }

  /**
   * The same, of the largest square in the middle.
   *
   * @throws PictureException when it cannot be decoded
   */
  public Picture square(Picture picture, Path from, Path to, int longest) throws IOException {
    int side = Math.min(picture.width(), picture.height());
    BufferedImage middle = middle(cleaned(picture, from));
    return codec.write(
        Scaling.within(middle, longest, new Picture(picture.type(), side, side)), to);
  }

  private BufferedImage cleaned(Picture picture, Path file) throws IOException {
    return codec.read(picture, file, JpegInks.NONE);
  }

  private static BufferedImage middle(BufferedImage image) {
    int side = Math.min(image.getWidth(), image.getHeight());
    return image.getSubimage(
        (image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side);
  }
}
