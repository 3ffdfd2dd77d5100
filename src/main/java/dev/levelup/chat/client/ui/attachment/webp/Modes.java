package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Arrays;

/** Reads how each macroblock is predicted, row after row; RFC 6386 section 11. */
final class Modes {
  private static final int TREE = 9;
  private static final int ALL = Mode.values().length;

  private final FrameHeader header;
  private final BoolDecoder bits;
  private final Mode[] above;
  private final Mode[] left = new Mode[4];

  Modes(FrameHeader header, BoolDecoder bits, int columns) {
    this.header = header;
    this.bits = bits;
    this.above = new Mode[4 * columns];
    Arrays.fill(above, Mode.MEAN);
  }

  /** Begins a row. */
  void begin() {
    Arrays.fill(left, Mode.MEAN);
  }

  /** Reads the next of the row. */
  void read(Macroblock block, int column) {
    block.segment = header.segments.read(bits);
    block.skipped = header.skipped(bits);
    block.small = !bits.read(145);
    if (block.small) {
      small(block.luma, 4 * column);
    } else {
      Mode mode = large();
      Arrays.fill(block.luma, mode);
      Arrays.fill(above, 4 * column, 4 * column + 4, mode);
      Arrays.fill(left, mode);
    }
    block.chroma = chroma();
  }

  private void small(Mode[] luma, int from) {
    for (int i = 0; i < luma.length; i++) {
      int x = from + i % 4;
      int y = i / 4;
      int tree = (above[x].place * ALL + left[y].place) * TREE;
      Mode mode = first(tree);
      luma[i] = mode;
      above[x] = mode;
      left[y] = mode;
    }
  }

  private boolean bit(int probability) {
    return bits.read(LossyTables.SMALL_MODES[probability]);
  }

  private Mode first(int tree) {
    if (!bit(tree)) {
      return Mode.MEAN;
    }
    if (!bit(tree + 1)) {
      return Mode.MOTION;
    }
    return bit(tree + 2) ? directed(tree) : Mode.VERTICAL;
  }

  private Mode directed(int tree) {
    if (bit(tree + 3)) {
      return rarest(tree);
    }
    if (!bit(tree + 4)) {
      return Mode.HORIZONTAL;
    }
    return bit(tree + 5) ? Mode.VERTICAL_RIGHT : Mode.DOWN_RIGHT;
  }

  private Mode rarest(int tree) {
    if (!bit(tree + 6)) {
      return Mode.DOWN_LEFT;
    }
    if (!bit(tree + 7)) {
      return Mode.VERTICAL_LEFT;
    }
    return bit(tree + 8) ? Mode.HORIZONTAL_UP : Mode.HORIZONTAL_DOWN;
  }

  private Mode large() {
    if (bits.read(156)) {
      return bits.read(128) ? Mode.MOTION : Mode.HORIZONTAL;
    }
    return bits.read(163) ? Mode.VERTICAL : Mode.MEAN;
  }

  private Mode chroma() {
    if (!bits.read(142)) {
      return Mode.MEAN;
    }
    if (!bits.read(114)) {
      return Mode.VERTICAL;
    }
    return bits.read(183) ? Mode.MOTION : Mode.HORIZONTAL;
  }
}
