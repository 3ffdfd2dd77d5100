package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.state.FxThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.util.Subscription;

/**
 * Notices that the machine has slept: the clock has advanced far more than the timers. The
 * connection is dead then, though the socket has not noticed yet.
 */
public final class SleepWatch {
  public static final Duration INTERVAL = Duration.ofSeconds(5);

  /** On a busy machine timers may be late by less than this. */
  public static final Duration SLEEP = Duration.ofSeconds(15);

  private final InstantSource clock;
  private final FxThread fx;
  private final Runnable woken;
  private Subscription timer = Subscription.EMPTY;

  public SleepWatch(InstantSource clock, FxThread fx, Runnable woken) {
    this.clock = clock;
    this.fx = fx;
    this.woken = woken;
  }

  public void start() {
    Instant now = clock.instant();
    timer = fx.after(INTERVAL, () -> look(now));
  }

  public void close() {
    timer.unsubscribe();
  }

  private void look(Instant last) {
    start();
    if (clock.instant().isAfter(last.plus(INTERVAL).plus(SLEEP))) {
      woken.run();
    }
  }
}
