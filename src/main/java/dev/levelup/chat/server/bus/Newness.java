package dev.levelup.chat.server.bus;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Rejects replayed events: each server numbers its events, and an event is rejected if it is older
 * than a minute or than this server, or if its number is not higher than the last. So only servers
 * that sent in the last minute need to be remembered. Thread-safe.
 */
final class Newness {
  private static final Duration OLDEST = Duration.ofMinutes(1);

  private final Clock clock;
  private final LongSupplier nanos;
  private final long begun;
  private final Map<String, Told> last = new HashMap<>();

  /**
   * @param nanos a monotonic clock
   */
  Newness(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    begun = nanos.getAsLong();
  }

  /** Whether the event is new; records it. */
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

  /** A sender's clock may be ahead as well as behind. */
  private Duration age(Told told) {
    return Duration.between(told.at(), clock.instant()).abs();
  }

  private Duration oldest() {
    Duration here = Duration.ofNanos(nanos.getAsLong() - begun);
    return here.compareTo(OLDEST) < 0 ? here : OLDEST;
  }
}
