package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.sync.attachment.PictureHeader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The frames of an animation, decoded one by one: the toolkit would decode all of them into memory
 * at once. Used by one thread at a time.
 */
final class GifFrames {
  /**
   * One frame.
   *
   * @param shown how long it shows
   */
  record Frame(Image image, Duration shown) {}

  /**
   * Where a frame is in the file.
   *
   * @param from its first extension
   * @param to behind its last block
   */
  private record Part(int from, int to, int delay, int disposal, int x, int y, int w, int h) {}

  private static final int HEADER = 13;
  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int CONTROL = 0xF9;
  private static final int TRAILER = 0x3B;
  private static final int HAS_COLOURS = 0x80;
  private static final int TO_BACKGROUND = 2;
  private static final int TO_FORMER = 3;
  private static final int MOST_FRAMES = 2_000;

  /** The most pixels of a frame. */
  private static final long MOST_PIXELS = 4L << 20;

  /**
   * What browsers show where a file says nothing, or next to nothing; in hundredths of a second.
   */
  private static final int USUAL_DELAY = 10;

  private final byte[] gif;
  private final int width;
  private final int height;
  private final int start;
  private final List<Part> parts = new ArrayList<>();
  private final int[] canvas;
  private int next;

  private GifFrames(byte[] gif, PictureHeader header) {
    this.gif = gif;
    this.width = header.width();
    this.height = header.height();
    this.canvas = new int[width * height];
    this.start = HEADER + colours(gif[10]);
  }

  /** The frames; empty if it is no animation, or too large to be played. */
  static Optional<GifFrames> of(byte[] bytes) {
    return PictureHeader.of(bytes)
        .filter(header -> header.format() == PictureHeader.Format.GIF)
        .filter(header -> header.pixels() <= MOST_PIXELS)
        .map(header -> new GifFrames(bytes, header))
        .filter(GifFrames::find);
  }

  private boolean find() {
    int at = start;
    int from = start;
    int delay = 0;
    int disposal = 0;
    try {
      while (at(at) != TRAILER && parts.size() < MOST_FRAMES) {
        if (at(at) == EXTENSION && at(at + 1) == CONTROL) {
          disposal = (at(at + 3) >> 2) & 7;
          delay = at(at + 4) | (at(at + 5) << 8);
        }
        if (at(at) == IMAGE) {
          int end = behindBlocks(at + 10 + colours(gif[at + 9]) + 1);
          parts.add(part(from, end, delay, disposal, at));
          from = end;
          at = end;
        } else if (at(at) == EXTENSION) {
          at = behindBlocks(at + 2);
        } else {
          break;
        }
      }
    } catch (ArrayIndexOutOfBoundsException _) {
      // It ends too soon: what is whole is played.
    }
    return parts.size() > 1;
  }

  private Part part(int from, int end, int delay, int disposal, int at) {
    int x = Math.min(int16(at + 1), width);
    int y = Math.min(int16(at + 3), height);
    int w = Math.min(int16(at + 5), width - x);
    int h = Math.min(int16(at + 7), height - y);
    return new Part(from, end, delay < 2 ? USUAL_DELAY : delay, disposal, x, y, w, h);
  }

  /**
   * Decodes the next frame; after the last comes the first. Takes its time.
   *
   * @throws IllegalArgumentException when the frame is damaged
   */
  Frame next() {
    if (next == 0) {
      Arrays.fill(canvas, 0);
    }
    Part part = parts.get(next);
    next = (next + 1) % parts.size();
    int[] former = part.disposal == TO_FORMER ? canvas.clone() : canvas;
    draw(part);
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), canvas, 0, width);
    dispose(part, former);
    return new Frame(image, Duration.ofMillis(part.delay * 10L));
  }

  private void draw(Part part) {
    Image drawn = new Image(new ByteArrayInputStream(alone(part)));
    if (drawn.isError() || drawn.getWidth() < width || drawn.getHeight() < height) {
      throw new IllegalArgumentException("a damaged frame", drawn.getException());
    }
    int[] row = new int[part.w];
    for (int y = part.y; y < part.y + part.h; y++) {
      drawn
          .getPixelReader()
          .getPixels(part.x, y, part.w, 1, PixelFormat.getIntArgbInstance(), row, 0, part.w);
      for (int i = 0; i < part.w; i++) {
        if (row[i] >>> 24 != 0) {
          canvas[y * width + part.x + i] = row[i];
        }
      }
    }
  }

  /** A file with this frame alone. */
  private byte[] alone(Part part) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(gif, 0, start);
    file.write(gif, part.from, part.to - part.from);
    file.write(TRAILER);
    return file.toByteArray();
  }

  private void dispose(Part part, int[] former) {
    if (part.disposal == TO_BACKGROUND) {
      for (int y = part.y; y < part.y + part.h; y++) {
        Arrays.fill(canvas, y * width + part.x, y * width + part.x + part.w, 0);
      }
    } else if (part.disposal == TO_FORMER) {
      System.arraycopy(former, 0, canvas, 0, canvas.length);
    }
  }

  private int behindBlocks(int at) {
    int end = at;
    while (at(end) != 0) {
      end += 1 + at(end);
    }
    return end + 1;
  }

  private static int colours(int packed) {
    return (packed & HAS_COLOURS) == 0 ? 0 : 3 << ((packed & 7) + 1);
  }

  private int at(int index) {
    return gif[index] & 0xFF;
  }

  private int int16(int index) {
    return at(index) | (at(index + 1) << 8);
  }
}
