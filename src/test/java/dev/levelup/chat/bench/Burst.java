package dev.levelup.chat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** 1,000 messages a second, which the list follows, and ten keys a second in the composer. */
final class Burst implements AutoCloseable {
  private final ListWindow window;
  private final Timer timer = new Timer("burst", true);
  private final Queue<BenchMessage> arrived = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean pending = new AtomicBoolean();
  private final AtomicLong unpaintedKey = new AtomicLong();
  private final List<Long> keyToPaint = new ArrayList<>();
  private final AutoCloseable watch;
  private long nextId = 5_000_000;

  /** Starts at once. */
  Burst(ListWindow window) {
    this.window = window;
    watch = Fx.call(() -> Fx.painted(this::painted));
    timer.scheduleAtFixedRate(task(this::arrive), 0, 1);
    timer.scheduleAtFixedRate(task(this::hitKey), 50, 103);
  }

  private static TimerTask task(Runnable action) {
    return new TimerTask() {
      @Override
      public void run() {
        action.run();
      }
    };
  }

  private void arrive() {
    arrived.add(BenchMessage.of(nextId++));
    // At most one task waits on the FX thread, however fast they arrive.
    if (pending.compareAndSet(false, true)) {
      Platform.runLater(this::drain);
    }
  }

  private void drain() {
    pending.set(false);
    List<BenchMessage> letters = new ArrayList<>();
    for (BenchMessage message = arrived.poll(); message != null; message = arrived.poll()) {
      letters.add(message);
    }
    window.letters.addAll(letters);
    window.list.follow();
  }

  private void hitKey() {
    long hit = System.nanoTime();
    Platform.runLater(
        () -> {
          Event.fireEvent(
              window.composer,
              new KeyEvent(
                  KeyEvent.KEY_TYPED, "x", "x", KeyCode.UNDEFINED, false, false, false, false));
          unpaintedKey.compareAndSet(0, hit);
        });
  }

  private void painted(long now) {
    long hit = unpaintedKey.getAndSet(0);
    if (hit != 0) {
      keyToPaint.add(now - hit);
    }
  }

  /** Valid after closing. */
  Spread keyToPaint() {
    return Spread.ofNanos(keyToPaint);
  }

  @Override
  public void close() {
    timer.cancel();
    Fx.close(watch);
  }
}
