package dev.levelup.chat.client.ui.timeline;

/** The horizontal position and width of a message's text in its cell, in pixels. */
final class WordsColumn {
  /** The space between neighbouring parts. */
  static final double GAP = 8;

  private static final double LEFT = 68;
  private static final double FREE_RIGHT = 40;

  /** The maximum width: longer lines are hard to read. */
  private static final double MAX_WIDTH = 840;

  private WordsColumn() {}

  /**
   * The left edge of the text. A larger font needs more room for the avatar and the time before it.
   *
   * @param scale of the text, 1 at the usual size
   */
  static double left(double scale) {
    return LEFT * scale;
  }

  /**
   * The width of the text in a cell of that width. A larger font gets a longer line.
   *
   * @param scale as in {@link #left}
   */
  static double width(double cellWidth, double scale) {
    return Math.clamp(cellWidth - LEFT * scale - FREE_RIGHT, 0, MAX_WIDTH * scale);
  }
}
