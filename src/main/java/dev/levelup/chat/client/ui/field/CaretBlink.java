package dev.levelup.chat.client.ui.field;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Whether a caret that blinks is to be seen. Not an animation: while one runs, the toolkit draws
 * sixty frames a second. After ten seconds without a key it stands still, so that a window in which
 * nobody types draws nothing. FX thread only.
 */
final class CaretBlink {
  private static final Executor HALF_A_SECOND_LATER =
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, Platform::runLater);

  /** Ten seconds; an even number, so that the caret shows at the end. */
  private static final int HALF_PERIODS = 20;

  private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper(this, "seen", true);
  private final Executor later;

  /** Counts the calls of {@link #set}: what an earlier one has begun goes on no more. */
  private int beginning;

  CaretBlink() {
    this(HALF_A_SECOND_LATER);
  }

  /**
   * @param later does something on the FX thread, half a period from now
   */
  CaretBlink(Executor later) {
    this.later = later;
  }

  ReadOnlyBooleanProperty seenProperty() {
    return seen.getReadOnlyProperty();
  }

  /** Shows the caret, and has it blink from now on or not. */
  void set(boolean blinks) {
    beginning++;
    seen.set(true);
    if (blinks) {
      goOn(beginning, HALF_PERIODS);
    }
  }

  private void goOn(int since, int left) {
    later.execute(
        () -> {
          if (since == beginning && left > 0) {
            seen.set(!seen.get());
            goOn(since, left - 1);
          }
        });
  }
}
