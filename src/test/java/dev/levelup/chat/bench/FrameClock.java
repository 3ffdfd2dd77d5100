package dev.levelup.chat.bench;

import javafx.animation.AnimationTimer;

/** Notes the beginning of each frame, from its making on. FX thread only. */
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
