package dev.levelup.chat.bench;

import javafx.animation.AnimationTimer;

/** Records when each frame begins, from its construction on. FX thread only. */
final class FrameClock extends AnimationTimer {
  private final Frames frames;

  FrameClock(Frames frames) {
    this.frames = frames;
    start();
  }

  @Override
  public void handle(long now) {
    frames.begun();
  }
}
