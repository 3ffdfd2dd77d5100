package dev.levelup.chat.bench;

/**
 * Compares our lists with the others and with the frame clock in the same run: machines differ by
 * more than lists do.
 */
final class PaneRatios {
  private static final String STOCK = "ListView";

  private final Figures figures;
  private final String ours;

  PaneRatios(Figures figures, String ours) {
    this.figures = figures;
    this.ours = ours;
  }

  /** Call it when everything has been measured. */
  void judge() {
    byStock(LayoutFigures.STEP + ", median", 0.25);
    byStock(LayoutFigures.STEP + ", p99", 2);
    byStock(LayoutFigures.PAGES, 0.8);
    byStock(FrameFigures.BUSY, 0.6);
    byStock(FrameFigures.BURST_KEY, 1.5);
    byStock(FrameFigures.SWITCH, 2);
    byIdleClock(FrameFigures.gap(FrameFigures.SCROLLING) + ", p99", "p99", 1.25);
    byIdleClock(FrameFigures.gap(FrameFigures.SCROLLING) + ", max", "max", 2);
    byIdleClock(FrameFigures.BURST_GAP, "max", 2);
  }

  private void byStock(String what, double most) {
    judge(what, "ListView's", most, figures.of(what, STOCK));
  }

  private void byIdleClock(String what, String quantile, double most) {
    String idle = FrameFigures.gap(FrameFigures.IDLE) + ", " + quantile;
    judge(what, "the idle clock's", most, figures.of(idle, ours));
  }

  private void judge(String what, String whose, double most, double peer) {
    figures.add(what + ", of " + whose, "x", most, ours, figures.of(what, ours) / peer);
  }
}
