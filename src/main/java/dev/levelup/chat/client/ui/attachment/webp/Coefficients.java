package dev.levelup.chat.client.ui.attachment.webp;

/** Reads the coefficients of one block of 4x4, RFC 6386 section 13. */
final class Coefficients {
  /** A kind of blocks, which has its own probabilities; the numbers are the format's. */
  static final int LUMA_WITHOUT_MEAN = 0;

  static final int MEANS = 1;
  static final int CHROMA = 2;
  static final int LUMA = 3;

  private static final int COUNT = 16;
  private static final int[] PLACES = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};
  private static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0};

  /** The probabilities of the bits behind a category of values. */
  private static final int[][] CATEGORIES = {
    {159},
    {165, 145},
    {173, 148, 140},
    {176, 155, 140, 135},
    {180, 157, 141, 134, 130},
    {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
  };

  private final int[] probabilities;

  Coefficients(int[] probabilities) {
    this.probabilities = probabilities;
  }

  /**
   * Reads one block.
   *
   * @param context how many of the blocks above and to the left have coefficients
   * @param into where they are added, from that index on
   * @return behind which place there are none
   */
  int read(BoolDecoder bits, int kind, int context, int firstStep, int step, int[] into, int from) {
    int place = kind == LUMA_WITHOUT_MEAN ? 1 : 0;
    int tree = tree(kind, place, context);
    while (place < COUNT && bits.read(probabilities[tree])) {
      while (!bits.read(probabilities[tree + 1])) {
        place++;
        if (place == COUNT) {
          return COUNT;
        }
        tree = tree(kind, place, 0);
      }
      int value = value(bits, tree);
      into[from + PLACES[place]] = (short) (bits.signed(value) * (place == 0 ? firstStep : step));
      place++;
      tree = tree(kind, place, value == 1 ? 1 : 2);
    }
    return place;
  }

  private static int tree(int kind, int place, int context) {
    return ((kind * 8 + BANDS[place]) * 3 + context) * 11;
  }

  private int value(BoolDecoder bits, int tree) {
    if (!bits.read(probabilities[tree + 2])) {
      return 1;
    }
    if (bits.read(probabilities[tree + 3])) {
      return large(bits, category(bits, tree));
    }
    return bits.read(probabilities[tree + 4]) ? 3 + bits.bit(probabilities[tree + 5]) : 2;
  }

  private int category(BoolDecoder bits, int tree) {
    if (!bits.read(probabilities[tree + 6])) {
      return bits.bit(probabilities[tree + 7]);
    }
    int upper = bits.bit(probabilities[tree + 8]);
    return 2 + 2 * upper + bits.bit(probabilities[tree + 9 + upper]);
  }

  private static int large(BoolDecoder bits, int category) {
    int behind = 0;
    for (int probability : CATEGORIES[category]) {
      behind = 2 * behind + bits.bit(probability);
    }
    return 3 + (2 << category) + behind;
  }
}
