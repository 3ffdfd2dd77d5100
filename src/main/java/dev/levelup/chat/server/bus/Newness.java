package dev.levelup.chat.server.bus;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells what is said for the first time from what somebody says again: each server numbers what it
 * says, and nothing is taken that is older than a minute or than this server, or not numbered
 * higher than the last. So only servers of the last minute need be remembered. Safe for many
 * threads.
 */
final class Newness {
  private static final Duration OLDEST = Duration.ofMinutes(1);

  private final Clock clock;
  private final LongSupplier nanos;
  private final long begun;
  private final Map<String, Told> last = new HashMap<>();

  /**
   * @param nanos goes on evenly, whatever the clock does
   */
  Newness(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    begun = nanos.getAsLong();
  }

  /** Whether it is new; it is not any more, then. */
  synchronized boolean take(Told told) {
    last.values().removeIf(each -> age(each).compareTo(OLDEST) > 0);
    Told before = last.get(told.from());
    boolean isLater = before == null || told.number() > before.number();
    boolean isNew = isLater && age(told).compareTo(oldest()) <= 0;
    if (isNew) {
      last.put(told.from(), told);
    }
    return isNew;
  }

  /** A clock that is ahead is off by as much as one that is behind. */
  private Duration age(Told told) {
    return Duration.between(told.at(), clock.instant()).abs();
  }

  private Duration oldest() {
    Duration here = Duration.ofNanos(nanos.getAsLong() - begun);
    return here.compareTo(OLDEST) < 0 ? here : OLDEST;
  }
}
