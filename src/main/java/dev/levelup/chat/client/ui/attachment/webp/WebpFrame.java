package dev.levelup.chat.client.ui.attachment.webp;

import java.util.ArrayList;
import java.util.List;

/**
 * A frame of a WebP animation. Pure, any thread.
 *
 * @param x of its left side on the canvas, in pixels
 * @param y of its upper side on the canvas, in pixels
 * @param width in pixels
 * @param height in pixels
 * @param millis how long it shows
 * @param isBlended whether what is below shines through it, or is replaced
 * @param isCleared whether its place is transparent after it
 * @param from where its chunks begin in the file
 * @param to behind its last byte in the file
 */
public record WebpFrame(
    int x,
    int y,
    int width,
    int height,
    int millis,
    boolean isBlended,
    boolean isCleared,
    int from,
    int to) {
  private static final int FIRST_CHUNK = 12;
  private static final int HEAD = 16;
  private static final int ANIMATED = 2;
  private static final int REPLACED = 2;
  private static final int CLEARED = 1;

  /**
   * Finds those of a file that are whole.
   *
   * @param width of the canvas, in pixels
   * @param height of the canvas, in pixels
   * @param most how many are wanted at most
   * @return none if it is no animation
   * @throws IllegalArgumentException when one leaves the canvas, or is too short
   */
  public static List<WebpFrame> all(byte[] file, int width, int height, int most) {
    Chunks chunks = new Chunks(file, FIRST_CHUNK, file.length);
    List<WebpFrame> frames = new ArrayList<>();
    if (isAnimated(file, chunks)) {
      while (frames.size() < most && chunks.find("ANMF")) {
        frames.add(read(file, chunks, width, height));
      }
    }
    return frames;
  }

  private static boolean isAnimated(byte[] file, Chunks chunks) {
    return chunks.next()
        && chunks.is("VP8X")
        && chunks.from() < chunks.to()
        && (file[chunks.from()] & ANIMATED) != 0;
  }

  private static WebpFrame read(byte[] file, Chunks chunk, int width, int height) {
    int at = chunk.from();
    if (chunk.to() - at < HEAD) {
      throw new IllegalArgumentException("a frame that is too short");
    }
    int flags = file[at + 15];
    WebpFrame frame =
        new WebpFrame(
            2 * FrameSize.int24(file, at),
            2 * FrameSize.int24(file, at + 3),
            FrameSize.int24(file, at + 6) + 1,
            FrameSize.int24(file, at + 9) + 1,
            FrameSize.int24(file, at + 12),
            (flags & REPLACED) == 0,
            (flags & CLEARED) != 0,
            at + HEAD,
            chunk.to());
    if (frame.x + frame.width > width || frame.y + frame.height > height) {
      throw new IllegalArgumentException("a frame that leaves the picture");
    }
    return frame;
  }

  /**
   * Decodes it. Takes its time.
   *
   * @return its pixels, row after row: 0xAARRGGBB
   * @throws IllegalArgumentException when it is damaged
   */
  public int[] pixels(byte[] file) {
    Chunks lossless = new Chunks(file, from, to);
    if (lossless.find("VP8L")) {
      return LosslessPicture.decode(file, lossless.from(), lossless.to(), width, height);
    }
    Chunks lossy = new Chunks(file, from, to);
    if (!lossy.find("VP8 ")) {
      throw new IllegalArgumentException("a frame without a picture");
    }
    int[] pixels = LossyPicture.decode(file, lossy.from(), lossy.to(), width, height);
    Chunks opacity = new Chunks(file, from, to);
    if (opacity.find("ALPH")) {
      Opacity.apply(file, opacity.from(), opacity.to(), width, pixels);
    }
    return pixels;
  }
}
