package dev.levelup.chat.server.netty;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** At most one action that is due on an event loop. Confined to that loop. */
public final class LoopTimer {
  private final EventExecutor loop;
  private @Nullable Future<?> due;

  public LoopTimer(EventExecutor loop) {
    this.loop = loop;
  }

  /** Has the action run after this time; one that was due before is dropped. */
  public void start(Duration delay, Runnable action) {
    cancel();
    due = loop.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Drops the action that is due, if there is one. */
  public void cancel() {
    if (due != null) {
      due.cancel(false);
      due = null;
    }
  }
}
