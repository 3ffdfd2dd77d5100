package dev.levelup.chat.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** All the time and all the chance there is. One thing happens after the other. */
final class Scheduler {
  private static final Instant START = Instant.parse("2026-03-14T12:00:00Z");

  private record Event(Instant due, long number, Runnable task) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::due).thenComparingLong(Event::number));
  private final List<String> trace = new ArrayList<>();
  private final Random random;
  private Instant now = START;
  private @Nullable Violation violation;
  private long scheduled;

  Scheduler(long seed) {
    random = new Random(seed);
  }

  Instant now() {
    return now;
  }

  /** Lets something happen after what is scheduled for the same time already. */
  void at(Instant due, Runnable task) {
    events.add(new Event(due.isBefore(now) ? now : due, scheduled++, task));
  }

  void after(Duration delay, Runnable task) {
    at(now.plus(delay), task);
  }

  /** One of them. */
  <T> T oneOf(List<T> several) {
    return several.get(several.size() == 1 ? 0 : random.nextInt(several.size()));
  }

  Duration between(Duration least, Duration most) {
    return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
  }

  /** A source of chance that goes its own way from here on. */
  Random chance() {
    return new Random(random.nextLong());
  }

  /** Lets time pass, and everything happen that falls due meanwhile. */
  void pass(Duration time) {
    Instant end = now.plus(time);
    while (!events.isEmpty() && !events.peek().due().isAfter(end)) {
      Event next = events.remove();
      now = next.due();
      next.task().run();
      if (violation != null) {
        throw violation;
      }
    }
    now = end;
  }

  /** Ends the run behind the present task, which may catch whatever is thrown. */
  void violated(String what) {
    if (violation == null) {
      violation = new Violation(what);
    }
  }

  /** A monotonic clock. */
  long nanos() {
    return Duration.between(START, now).toNanos();
  }

  void note(String what) {
    trace.add("%9.3f s  %s".formatted(Duration.between(START, now).toMillis() / 1000.0, what));
  }

  List<String> trace() {
    return trace;
  }

  Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }
}
