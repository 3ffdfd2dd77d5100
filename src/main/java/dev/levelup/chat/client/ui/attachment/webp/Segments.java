package dev.levelup.chat.client.ui.attachment.webp;

/** Up to four kinds of macroblocks that a frame tells apart, RFC 6386 section 9.3. */
final class Segments {
  static final int MOST = 4;

  private final boolean used;
  private final boolean mapped;
  private boolean absolute = true;
  private final int[] quantisers = new int[MOST];
  private final int[] filters = new int[MOST];
  private final int[] probabilities = {255, 255, 255};

  /** Reads them from the head of a frame. */
  Segments(BoolDecoder head) {
    used = head.flag();
    mapped = used && head.flag();
    if (used && head.flag()) {
      absolute = head.flag();
      fill(head, quantisers, 7);
      fill(head, filters, 6);
    }
    if (mapped) {
      for (int i = 0; i < probabilities.length; i++) {
        probabilities[i] = head.flag() ? head.number(8) : 255;
      }
    }
  }

  private static void fill(BoolDecoder head, int[] values, int bits) {
    for (int i = 0; i < values.length; i++) {
      values[i] = head.optional(bits);
    }
  }

  /** The segment of the next macroblock. */
  int read(BoolDecoder modes) {
    if (!mapped) {
      return 0;
    }
    return modes.read(probabilities[0])
        ? 2 + modes.bit(probabilities[2])
        : modes.bit(probabilities[1]);
  }

  /** The quantiser's index; it may be out of bounds. */
  int quantiser(int segment, int ofFrame) {
    return value(quantisers[segment], ofFrame);
  }

  /** The filter's level; it may be out of bounds. */
  int filter(int segment, int ofFrame) {
    return value(filters[segment], ofFrame);
  }

  private int value(int own, int ofFrame) {
    if (!used) {
      return ofFrame;
    }
    return absolute ? own : ofFrame + own;
  }
}
