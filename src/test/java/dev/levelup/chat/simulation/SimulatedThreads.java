package dev.levelup.chat.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The clock and the threads of one server process, which end with it. */
final class SimulatedThreads {
  /** How long a task waits for its thread at most. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(20);

  /** Servers that ask one database for the time are so far from it at most. */
  private static final Duration APART = Duration.ofMillis(20);

  final Scheduler scheduler;
  final Clock clock;
  private Instant lastWorked = Instant.MIN;
  private boolean ended;

  SimulatedThreads(Scheduler scheduler) {
    this.scheduler = scheduler;
    clock = Clock.offset(scheduler.clock(), scheduler.between(APART.negated(), APART));
  }

  void end() {
    ended = true;
  }

  boolean haveEnded() {
    return ended;
  }

  /** Runs a task once a thread is free. */
  void soon(Runnable task) {
    later(task, Duration.ZERO);
  }

  /** Runs a task after that time, once a thread is free. */
  void later(Runnable task, Duration delay) {
    at(scheduler.now().plus(delay).plus(waiting()), task);
  }

  /** Runs a task again and again. */
  void every(Duration pause, Runnable task) {
    later(
        () -> {
          task.run();
          every(pause, task);
        },
        pause);
  }

  /** One thread: runs tasks in order. */
  Executor worker() {
    return task -> {
      Instant wanted = scheduler.now().plus(waiting());
      lastWorked = wanted.isAfter(lastWorked) ? wanted : lastWorked;
      at(lastWorked, task);
    };
  }

  /** Runs a task just after that time, unless it is cancelled before. */
  Future<?> schedule(Runnable task, long delay, TimeUnit unit) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    at(
        scheduler.now().plus(Duration.of(delay, unit.toChronoUnit())),
        () -> {
          if (!done.isDone()) {
            task.run();
            done.complete(null);
          }
        });
    return done;
  }

  private Duration waiting() {
    return scheduler.between(Duration.ZERO, LONGEST_WAIT);
  }

  private void at(Instant due, Runnable task) {
    scheduler.at(
        due,
        () -> {
          if (!ended) {
            task.run();
          }
        });
  }
}
