package dev.levelup.chat.client.ui.attachment.webp;

/** The steps between the values of coefficients, by segment; RFC 6386 sections 9.6 and 14.1. */
final class Quantiser {
  /**
   * The steps of one segment.
   *
   * @param lumaFirst of the first coefficient of a block, as with the others
   * @param means of the means of the blocks, which some macroblocks code apart
   */
  record Steps(int lumaFirst, int luma, int meansFirst, int means, int chromaFirst, int chroma) {}

  private static final int LAST = 127;
  private static final int LAST_CHROMA = 117;
  private static final int LEAST_MEANS = 8;

  private final Steps[] steps = new Steps[Segments.MOST];

  /** Reads it from the head of a frame. */
  Quantiser(BoolDecoder head, Segments segments) {
    int index = head.number(7);
    int[] deltas = new int[5];
    for (int i = 0; i < deltas.length; i++) {
      deltas[i] = head.optional(4);
    }
    for (int i = 0; i < steps.length; i++) {
      steps[i] = steps(segments.quantiser(i, index), deltas);
    }
  }

  private static Steps steps(int index, int[] deltas) {
    return new Steps(
        first(index + deltas[0], LAST),
        behind(index),
        2 * first(index + deltas[1], LAST),
        Math.max(LEAST_MEANS, behind(index + deltas[2]) * 155 / 100),
        first(index + deltas[3], LAST_CHROMA),
        behind(index + deltas[4]));
  }

  private static int first(int index, int last) {
    return LossyTables.FIRST_STEPS[Math.clamp(index, 0, last)];
  }

  private static int behind(int index) {
    return LossyTables.STEPS_BEHIND[Math.clamp(index, 0, LAST)];
  }

  Steps steps(int segment) {
    return steps[segment];
  }
}
