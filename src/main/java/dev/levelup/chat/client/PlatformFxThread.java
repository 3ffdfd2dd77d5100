package dev.levelup.chat.client;

import dev.levelup.chat.client.state.FxThread;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.util.Subscription;

/** JavaFX's own thread. */
public final class PlatformFxThread implements FxThread {
  private final ScheduledExecutorService timers;

  /**
   * JavaFX must be running.
   *
   * @param timers only hands tasks over when their time has come
   */
  public PlatformFxThread(ScheduledExecutorService timers) {
    this.timers = timers;
  }

  @Override
  public void execute(Runnable task) {
    Platform.runLater(task);
  }

  @Override
  public void assertOnThread() {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException("state is touched on " + Thread.currentThread().getName());
    }
  }

  @Override
  public Subscription after(Duration delay, Runnable task) {
    AtomicBoolean wanted = new AtomicBoolean(true);
    Runnable unlessUnsubscribed =
        () -> {
          if (wanted.get()) {
            task.run();
          }
        };
    var timer =
        timers.schedule(
            () -> Platform.runLater(unlessUnsubscribed), delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> {
      wanted.set(false);
      timer.cancel(false);
    };
  }
}
