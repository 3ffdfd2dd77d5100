package dev.levelup.chat.client.ui.field;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Whether a blinking caret is visible. Not a JavaFX animation: while one runs, JavaFX renders sixty
 * frames a second. The caret stops blinking ten seconds after the last key, so that an idle window
 * renders nothing. FX thread only.
 */
final class CaretBlink {
  private static final Executor HALF_A_SECOND_LATER =
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, Platform::runLater);

  /** Ten seconds; an even number, so that the caret ends up visible. */
  private static final int HALF_PERIODS = 20;

  private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper(this, "seen", true);
  private final Executor later;

  /** Counts the calls of {@link #set}: scheduled tasks of earlier calls are ignored. */
  private int beginning;

  CaretBlink() {
    this(HALF_A_SECOND_LATER);
  }

  /**
   * @param later runs a task on the FX thread after half a period
   */
  CaretBlink(Executor later) {
    this.later = later;
  }

  ReadOnlyBooleanProperty seenProperty() {
    return seen.getReadOnlyProperty();
  }

  /** Shows the caret, and starts or stops blinking. */
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
