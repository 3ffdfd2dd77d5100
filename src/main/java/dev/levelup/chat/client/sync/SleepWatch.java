package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.FxThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.util.Subscription;

/**
 * Notices that the machine has slept: the clock has gone on by far more than the timers have. What
 * the connection was before is worth nothing then, though nothing has told its end yet.
 */
final class SleepWatch {
  static final Duration INTERVAL = Duration.ofSeconds(5);

  /** A busy machine may be late by less. */
  static final Duration SLEEP = Duration.ofSeconds(15);

  private final InstantSource clock;
  private final FxThread fx;
  private final Runnable woken;
  private Subscription timer = Subscription.EMPTY;

  SleepWatch(InstantSource clock, FxThread fx, Runnable woken) {
    this.clock = clock;
    this.fx = fx;
    this.woken = woken;
  }

  void start() {
    Instant now = clock.instant();
    timer = fx.after(INTERVAL, () -> look(now));
  }

  void close() {
    timer.unsubscribe();
  }

  private void look(Instant last) {
    start();
    if (clock.instant().isAfter(last.plus(INTERVAL).plus(SLEEP))) {
      woken.run();
    }
  }
}
