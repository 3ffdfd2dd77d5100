package dev.levelup.chat.client.ui.attachment;

import java.util.Arrays;

/**
 * Cuts an animation to its first frame: the toolkit would decode all frames into memory, and play
 * them at once. Pure, any thread.
 */
final class FirstFrame {
  private static final int HEADER = 13;
  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final byte TRAILER = 0x3B;
  private static final int HAS_COLOURS = 0x80;

  private final byte[] gif;
  private int at = HEADER;

  private FirstFrame(byte[] gif) {
    this.gif = gif;
  }

  /** A GIF with the first frame alone; the same bytes if its blocks cannot be followed. */
  static byte[] of(byte[] gif) {
    FirstFrame frames = new FirstFrame(gif);
    try {
      return frames.cut();
    } catch (ArrayIndexOutOfBoundsException _) {
      return gif; // It ends too soon: so does any second frame.
    }
  }

  private byte[] cut() {
    at += colours(gif[10]);
    while (next() == EXTENSION) {
      at += 2;
      skipBlocks();
    }
    if (next() != IMAGE) {
      return gif;
    }
    int packed = gif[at + 9];
    at += 10 + colours(packed) + 1;
    skipBlocks();
    byte[] first = Arrays.copyOf(gif, at + 1);
    first[at] = TRAILER;
    return first;
  }

  private int next() {
    return gif[at] & 0xFF;
  }

  private static int colours(int packed) {
    return (packed & HAS_COLOURS) == 0 ? 0 : 3 << ((packed & 7) + 1);
  }

  private void skipBlocks() {
    while (next() != 0) {
      at += 1 + next();
    }
    at++;
  }
}
