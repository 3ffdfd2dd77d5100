package dev.levelup.chat.client.ui.timeline;

/** Where the words of a message stand across its cell, in pixels, for every part of the cell. */
final class WordsColumn {
  /** Between parts that stand beside or below one another. */
  static final double GAP = 8;

  private static final double LEFT = 68;
  private static final double FREE_RIGHT = 40;

  /** Longer lines are hard to read. */
  private static final double MOST = 840;

  private WordsColumn() {}

  /**
   * Where the words begin. Larger letters want more room for the face and the time before them.
   *
   * @param scale of the text, 1 at the usual size
   */
  static double left(double scale) {
    return LEFT * scale;
  }

  /**
   * The room that words have in a cell of that width. Larger letters want a longer line.
   *
   * @param scale as in {@link #left}
   */
  static double width(double cellWidth, double scale) {
    return Math.clamp(cellWidth - LEFT * scale - FREE_RIGHT, 0, MOST * scale);
  }
}
