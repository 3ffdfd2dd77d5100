package dev.levelup.chat.bench;

import java.util.List;
import javafx.animation.AnimationTimer;

/** Notes when each frame begins, from its making on. FX thread only. */
final class FrameClock extends AnimationTimer {
  private final List<Long> frames;

  FrameClock(List<Long> frames) {
    this.frames = frames;
    start();
  }

  @Override
  public void handle(long now) {
    frames.add(System.nanoTime());
  }
}
