package dev.levelup.chat.client.sync.keep;

import dev.levelup.chat.client.sync.connection.FxAnswers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** Finds the times in which the FX thread has no other work. On the FX thread. */
final class IdleTimes {
  /** The FX thread has other work if a task waits for so long. */
  private static final Duration BEHIND = Duration.ofMillis(50);

  private final FxAnswers answers;
  private final InstantSource clock;

  IdleTimes(FxAnswers answers, InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
  }

  /** Runs a task if the FX thread has no other work, or else after a pause, if still wanted. */
  void run(BooleanSupplier wanted, Runnable task) {
    Instant asked = clock.instant();
    answers.soon(
        wanted,
        () -> {
          if (asked.plus(BEHIND).isBefore(clock.instant())) {
            answers.later(Fetcher.PAUSE, wanted, () -> run(wanted, task));
          } else {
            task.run();
          }
        });
  }
}
