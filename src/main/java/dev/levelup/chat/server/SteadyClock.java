package dev.levelup.chat.server;

import dev.levelup.chat.server.logging.LogThrottle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A clock that does not follow jumps of the system clock: data dated ten years ahead would keep
 * that date, and users whose sign-ins expired by it would stay signed out.
 *
 * <p>A jump of more than a minute, compared with the elapsed time, is accepted when the system
 * clock has kept it for ten minutes. A jump of more than a year is not accepted while this process
 * runs, unless it leads from before the newest timestamp in the database to after it, as on a
 * machine whose clock was not set at startup. A clock that is more than a year ahead of the
 * database's newest timestamp at startup also counts as a jump, which is accepted after ten
 * minutes. Thread-safe.
 */
final class SteadyClock extends Clock {
  private static final int LINES_PER_MINUTE = 4;
  private static final Duration TOLERANCE = Duration.ofMinutes(1);
  private static final Duration CONFIRMATION = Duration.ofMinutes(10);
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final LogThrottle log =
      new LogThrottle(LoggerFactory.getLogger(SteadyClock.class), LINES_PER_MINUTE);
  private final Clock machine;
  private final LongSupplier nanos;
  private final Instant newest;
  private Instant time;
  private long timeAt;
  private @Nullable Jump jump;

  /**
   * A time of the system clock that is not accepted yet.
   *
   * @param by how far it is ahead
   * @param since when it was first seen
   */
  private record Jump(Duration by, long since, boolean atStart) {}

  /**
   * A clock that starts with the system time.
   *
   * @param nanos the elapsed time, from any origin
   * @param newest the latest timestamp in the database
   */
  SteadyClock(Clock machine, LongSupplier nanos, Optional<Instant> newest) {
    this.machine = machine;
    this.nanos = nanos;
    Instant now = machine.instant();
    this.newest = newest.orElse(now);
    timeAt = nanos.getAsLong();
    time = now;
    Duration ahead = Duration.between(this.newest, now);
    if (ahead.compareTo(FARTHEST) > 0) {
      time = this.newest;
      jump = new Jump(ahead, timeAt, true);
      say(ahead, "ahead of the newest in the database, which is not believed for now");
    } else if (ahead.compareTo(TOLERANCE.negated()) < 0) {
      say(ahead.negated(), "behind the newest in the database");
    }
  }

  @Override
  public synchronized Instant instant() {
    long at = nanos.getAsLong();
    time = time.plusNanos(at - timeAt);
    timeAt = at;
    Instant told = machine.instant();
    Duration ahead = Duration.between(time, told);
    if (ahead.abs().compareTo(TOLERANCE) <= 0) {
      settle(told);
    } else {
      doubt(told, ahead);
    }
    return time;
  }

  private void settle(Instant told) {
    if (jump != null) {
      log.log(Level.WARN, "", "the clock is right again");
      jump = null;
    }
    time = told;
  }

  private void doubt(Instant told, Duration ahead) {
    Jump known = jump;
    if (isFromBeforeTheDatabase(told)) {
      believe(told, ahead);
    } else if (known == null || ahead.minus(known.by()).abs().compareTo(TOLERANCE) > 0) {
      if (known == null) { // a clock that jumps repeatedly is logged once
        say(ahead, "off its former course; ignored for now");
      }
      jump = new Jump(ahead, timeAt, false);
    } else if (isConfirmed(known)) {
      believe(told, ahead);
    }
  }

  private boolean isFromBeforeTheDatabase(Instant told) {
    return time.isBefore(newest) && !told.isBefore(newest) && told.isBefore(newest.plus(FARTHEST));
  }

  private boolean isConfirmed(Jump known) {
    boolean stood = timeAt - known.since() >= CONFIRMATION.toNanos();
    return stood && (known.atStart() || known.by().abs().compareTo(FARTHEST) <= 0);
  }

  private void believe(Instant told, Duration ahead) {
    say(ahead, "off its former course; accepted as right");
    jump = null;
    time = told;
  }

  private void say(Duration by, String what) {
    log.log(Level.WARN, "", "The clock is " + by.truncatedTo(ChronoUnit.SECONDS) + " " + what);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("times are in UTC");
  }
}
