package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Arrays;

/** Reads the coefficients of macroblocks, row after row; RFC 6386 section 13. */
final class Residuals {
  /** Of a macroblock: 4 of luma, 2 and 2 of chroma, 1 of its means. */
  private static final int FLAGS = 9;

  private static final int MEANS = 8;

  private final FrameHeader header;
  private final Coefficients coefficients;
  private final int[] means = new int[16];

  /** 1 where the last block above, or to the left, has coefficients. */
  private final int[] above;

  private final int[] left = new int[FLAGS];

  Residuals(FrameHeader header, int columns) {
    this.header = header;
    this.coefficients = new Coefficients(header.coefficients);
    this.above = new int[FLAGS * columns];
  }

  /** Begins a row. */
  void begin() {
    Arrays.fill(left, 0);
  }

  /** Reads the next of the row. */
  void read(BoolDecoder bits, Macroblock block, int column) {
    block.clear();
    int from = FLAGS * column;
    if (block.skipped) {
      skip(from, block.small ? MEANS : FLAGS);
      return;
    }
    Quantiser.Steps steps = header.quantiser.steps(block.segment);
    if (!block.small) {
      means(bits, block, from + MEANS, steps);
    }
    int luma = block.small ? Coefficients.LUMA : Coefficients.LUMA_WITHOUT_MEAN;
    Square square = new Square(bits, block, steps.lumaFirst(), steps.luma());
    square.read(luma, 0, 4, from, 0);
    Square chroma = new Square(bits, block, steps.chromaFirst(), steps.chroma());
    chroma.read(Coefficients.CHROMA, 16, 2, from + 4, 4);
    chroma.read(Coefficients.CHROMA, 20, 2, from + 6, 6);
  }

  /** A macroblock without means of its own leaves what was said of the last before it. */
  private void skip(int from, int flags) {
    Arrays.fill(above, from, from + flags, 0);
    Arrays.fill(left, 0, flags, 0);
  }

  private void means(BoolDecoder bits, Macroblock block, int flag, Quantiser.Steps steps) {
    Arrays.fill(means, 0);
    int context = above[flag] + left[MEANS];
    int end =
        coefficients.read(
            bits, Coefficients.MEANS, context, steps.meansFirst(), steps.means(), means, 0);
    above[flag] = end > 0 ? 1 : 0;
    left[MEANS] = above[flag];
    Transform.spread(means, block.coefficients);
  }

  /** The blocks of one colour of a macroblock. */
  private final class Square {
    private final BoolDecoder bits;
    private final Macroblock block;
    private final int firstStep;
    private final int step;

    Square(BoolDecoder bits, Macroblock block, int firstStep, int step) {
      this.bits = bits;
      this.block = block;
      this.firstStep = firstStep;
      this.step = step;
    }

    void read(int kind, int first, int side, int aboveFrom, int leftFrom) {
      int none = kind == Coefficients.LUMA_WITHOUT_MEAN ? 1 : 0;
      for (int i = 0; i < side * side; i++) {
        int x = aboveFrom + i % side;
        int y = leftFrom + i / side;
        int at = 16 * (first + i);
        int[] into = block.coefficients;
        int end = coefficients.read(bits, kind, above[x] + left[y], firstStep, step, into, at);
        above[x] = end > none ? 1 : 0;
        left[y] = above[x];
        block.coded[first + i] = end > 1 || into[at] != 0;
      }
    }
  }
}
