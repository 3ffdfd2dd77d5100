package dev.levelup.chat.server.netty;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A timer on an event loop with at most one scheduled action. Confined to that loop. */
public final class LoopTimer {
  private final EventExecutor loop;
  private @Nullable Future<?> due;

  public LoopTimer(EventExecutor loop) {
    this.loop = loop;
  }

  /** Schedules the action; replaces one that is already scheduled. */
  public void start(Duration delay, Runnable action) {
    cancel();
    due = loop.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Cancels the scheduled action, if there is one. */
  public void cancel() {
    if (due != null) {
      due.cancel(false);
      due = null;
    }
  }
}
