package dev.levelup.chat.client.sync.connection;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Repeats a failed request after a pause that grows with each failure. On the FX thread. */
public final class Retry {
  private final Backoff backoff;
  private final FxAnswers answers;
  private int failures;

  public Retry(Backoff backoff, FxAnswers answers) {
    this.backoff = backoff;
    this.answers = answers;
  }

  /** The next pause is the shortest again. */
  public void reset() {
    failures = 0;
  }

  /**
   * Runs a request again after the next pause.
   *
   * @param wanted asked once the pause is over; if it says no, nothing runs
   */
  public void later(BooleanSupplier wanted, Runnable request) {
    after(null, wanted, request);
  }

  /**
   * Like {@link #later}, with the pause that the server asked for; null where it asked for none.
   */
  public void after(@Nullable Duration asked, BooleanSupplier wanted, Runnable request) {
    failures++;
    answers.later(asked == null ? backoff.before(failures) : asked, wanted, request);
  }
}
