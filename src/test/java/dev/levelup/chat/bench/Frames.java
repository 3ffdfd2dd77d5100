package dev.levelup.chat.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Some seconds of frames: when they began and were painted, and what that took of two threads. */
final class Frames {
  private final List<Long> begun = moments();
  private final List<Long> fxWork = moments();
  private final List<Long> painted = moments();
  private final List<Long> renderWork = moments();

  private static List<Long> moments() {
    return Collections.synchronizedList(new ArrayList<>());
  }

  /** A frame begins; on the FX thread. */
  void begun() {
    begun.add(System.nanoTime());
    fxWork.add(Fx.threadNanos());
  }

  /** A frame is painted; on the render thread. */
  void painted(long now) {
    painted.add(now);
    renderWork.add(Fx.threadNanos());
  }

  /** Forgets what was until now. */
  void startOver() {
    List.of(begun, fxWork, painted, renderWork).forEach(List::clear);
  }

  /** Between the beginnings: more than the screen's pace is a frame that was not there. */
  Spread gaps() {
    return Spread.ofGaps(begun);
  }

  /** These vary by what painting takes too, even when nothing happens. */
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
