package dev.levelup.chat.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The frames of some seconds: when they began and were painted, and the CPU time of two threads.
 */
final class Frames {
  private final List<Long> begun = moments();
  private final List<Long> fxWork = moments();
  private final List<Long> painted = moments();
  private final List<Long> renderWork = moments();

  private static List<Long> moments() {
    return Collections.synchronizedList(new ArrayList<>());
  }

  /** A frame begins. Called on the FX thread. */
  void begun() {
    begun.add(System.nanoTime());
    fxWork.add(Fx.threadNanos());
  }

  /** A frame has been painted. Called on the render thread. */
  void painted(long now) {
    painted.add(now);
    renderWork.add(Fx.threadNanos());
  }

  /** Discards the measurements so far. */
  void startOver() {
    List.of(begun, fxWork, painted, renderWork).forEach(List::clear);
  }

  /**
   * The intervals between the beginnings: one longer than the screen's period is a dropped frame.
   */
  Spread gaps() {
    return Spread.ofGaps(begun);
  }

  /**
   * The intervals between paintings; these vary with the painting time, even if nothing happens.
   */
  Spread paintedGaps() {
    return Spread.ofGaps(painted);
  }

  Spread fxWork() {
    return Spread.ofGaps(fxWork);
  }

  Spread renderWork() {
    return Spread.ofGaps(renderWork);
  }
}
