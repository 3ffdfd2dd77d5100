package dev.levelup.chat.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's time, the same for all its servers regardless of their system clocks. Thread-safe.
 */
final class SharedClock extends Clock {
  private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);
  private static final Duration WORTH_A_LINE = Duration.ofSeconds(5);

  private final Clock machine;
  private final Supplier<Instant> database;
  private volatile Duration ahead = Duration.ZERO;

  /**
   * @param database queries the database's time; blocks
   */
  SharedClock(Clock machine, Supplier<Instant> database) {
    this.machine = machine;
    this.database = database;
    compare();
  }

  /** Queries the database again; call it periodically. Blocks. */
  void compare() {
    Instant before = machine.instant();
    Instant there = database.get();
    Duration half = Duration.between(before, machine.instant()).dividedBy(2);
    Duration now = Duration.between(before.plus(half), there);
    if (now.minus(ahead).abs().compareTo(WORTH_A_LINE) > 0) {
      LOG.warn("The database's clock is {} ahead of this machine's and is used instead", now);
    }
    ahead = now;
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return machine.withZone(zone);
  }
}
