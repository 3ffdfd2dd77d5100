package dev.levelup.chat.client.ui.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** The frames of a GIF: the toolkit would decode all of them into memory at once. */
final class GifFrames implements Frames {
  /**
   * Where a frame is in the file.
   *
   * @param from its first extension
   * @param to behind its last block
   * @param millis how long it shows
   */
  private record Part(int from, int to, int millis, int disposal, int x, int y, int w, int h) {}

  private static final int HEADER = 13;
  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int CONTROL = 0xF9;
  private static final int TRAILER = 0x3B;
  private static final int HAS_COLOURS = 0x80;
  private static final int TO_BACKGROUND = 2;
  private static final int TO_FORMER = 3;

  private final byte[] gif;
  private final Canvas canvas;
  private final int start;
  private final List<Part> parts = new ArrayList<>();
  private int next;

  private GifFrames(byte[] gif, Canvas canvas) {
    this.gif = gif;
    this.canvas = canvas;
    this.start = HEADER + colours(gif[10]);
  }

  /** The frames; empty if it is no animation. */
  static Optional<Frames> of(byte[] gif, Canvas canvas) {
    GifFrames frames = new GifFrames(gif, canvas);
    return frames.find() ? Optional.of(frames) : Optional.empty();
  }

  private boolean find() {
    int at = start;
    int from = start;
    int delay = 0;
    int disposal = 0;
    try {
      while (at(at) != TRAILER && parts.size() < MOST) {
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
    int x = Math.min(int16(at + 1), canvas.width);
    int y = Math.min(int16(at + 3), canvas.height);
    int w = Math.min(int16(at + 5), canvas.width - x);
    int h = Math.min(int16(at + 7), canvas.height - y);
    return new Part(from, end, 10 * delay, disposal, x, y, w, h);
  }

  @Override
  public Frame next() {
    if (next == 0) {
      canvas.clear(0, 0, canvas.width, canvas.height);
    }
    Part part = parts.get(next);
    next = (next + 1) % parts.size();
    int[] former = part.disposal == TO_FORMER ? canvas.pixels.clone() : canvas.pixels;
    draw(part);
    Frame shown = canvas.frame(part.millis);
    dispose(part, former);
    return shown;
  }

  private void draw(Part part) {
    Image drawn = new Image(new ByteArrayInputStream(alone(part)));
    if (drawn.isError() || drawn.getWidth() < canvas.width || drawn.getHeight() < canvas.height) {
      throw new IllegalArgumentException("a damaged frame", drawn.getException());
    }
    int[] row = new int[part.w];
    for (int y = part.y; y < part.y + part.h; y++) {
      drawn
          .getPixelReader()
          .getPixels(part.x, y, part.w, 1, PixelFormat.getIntArgbInstance(), row, 0, part.w);
      for (int i = 0; i < part.w; i++) {
        if (row[i] >>> 24 != 0) {
          canvas.pixels[y * canvas.width + part.x + i] = row[i];
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
      canvas.clear(part.x, part.y, part.w, part.h);
    } else if (part.disposal == TO_FORMER) {
      System.arraycopy(former, 0, canvas.pixels, 0, former.length);
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
