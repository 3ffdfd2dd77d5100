package dev.levelup.chat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Presses a key at the beginning of a frame and measures the time until that frame is painted, so
 * that waiting for the next frame is not included. The next key is pressed in a later frame.
 */
final class KeyToPaint {
  /** The first keys are not counted. */
  private static final int WARM_UP = 3;

  private final Node input;
  private final String letter;
  private final List<Long> times = new ArrayList<>();
  private final CountDownLatch done;
  private boolean waiting;
  private long hit;

  private KeyToPaint(Node input, String letter, int keys) {
    this.input = input;
    this.letter = letter;
    done = new CountDownLatch(WARM_UP + keys);
  }

  /** The times in nanoseconds. Not on the FX thread. */
  static List<Long> times(Node input, String letter, int keys) throws Exception {
    return new KeyToPaint(input, letter, keys).measure();
  }

  private List<Long> measure() throws Exception {
    AnimationTimer timer = timer();
    AutoCloseable watch = Fx.call(() -> Fx.painted(this::painted));
    Fx.run(timer::start);
    if (!done.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("Frames are not painted.");
    }
    Fx.run(timer::stop);
    Fx.close(watch);
    return List.copyOf(times.subList(WARM_UP, times.size()));
  }

  private AnimationTimer timer() {
    return new AnimationTimer() {
      @Override
      public void handle(long now) {
        hitKey();
      }
    };
  }

  private synchronized void hitKey() {
    if (!waiting && done.getCount() > 0) {
      waiting = true;
      hit = System.nanoTime();
      Event.fireEvent(
          input,
          new KeyEvent(
              KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    }
  }

  private synchronized void painted(long now) {
    if (waiting) {
      waiting = false;
      times.add(now - hit);
      done.countDown();
    }
  }
}
