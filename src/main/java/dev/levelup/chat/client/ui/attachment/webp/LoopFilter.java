package dev.levelup.chat.client.ui.attachment.webp;

/** Smooths the edges of blocks when all of them are drawn, RFC 6386 section 15. */
final class LoopFilter {
  private final FilterLevels settings;
  private final Planes planes;
  private final int[] levels;
  private final boolean[] whole;

  /**
   * @param levels of the macroblocks, row after row
   * @param whole the macroblocks that are filtered at their borders only
   */
  LoopFilter(FilterLevels settings, Planes planes, int[] levels, boolean[] whole) {
    this.settings = settings;
    this.planes = planes;
    this.levels = levels;
    this.whole = whole;
  }

  /** A macroblock is filtered after those above and to the left. */
  void run() {
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] > 0) {
        filter(i);
      }
    }
  }

  private void filter(int i) {
    int x = i % planes.columns();
    int y = i / planes.columns();
    filter(planes.luma(), x, y, Macroblock.SIDE, i);
    if (!settings.simple()) {
      filter(planes.blue(), x, y, Macroblock.SIDE / 2, i);
      filter(planes.red(), x, y, Macroblock.SIDE / 2, i);
    }
  }

  private void filter(Plane plane, int column, int row, int side, int i) {
    int inside = settings.inside(levels[i]);
    EdgeFilter filter = new EdgeFilter(plane, settings.simple(), levels[i], inside);
    int from = plane.index(column * side, row * side);
    if (column > 0) {
      filter.border(from, 1, plane.stride, side);
    }
    if (!whole[i]) {
      inner(filter, from, 1, plane.stride, side);
    }
    if (row > 0) {
      filter.border(from, plane.stride, 1, side);
    }
    if (!whole[i]) {
      inner(filter, from, plane.stride, 1, side);
    }
  }

  private static void inner(EdgeFilter filter, int from, int across, int along, int side) {
    for (int k = 4; k < side; k += 4) {
      filter.inner(from + k * across, across, along, side);
    }
  }
}
