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

  private final ReadOnlyBooleanWrapper visible = new ReadOnlyBooleanWrapper(this, "visible", true);
  private final Executor later;

  /** Counts the calls of {@link #set}: scheduled tasks of earlier calls are ignored. */
  private int generation;

  CaretBlink() {
    this(HALF_A_SECOND_LATER);
  }

  /**
   * @param later runs a task on the FX thread after half a period
   */
  CaretBlink(Executor later) {
    this.later = later;
  }

  ReadOnlyBooleanProperty visibleProperty() {
    return visible.getReadOnlyProperty();
  }

  /** Shows the caret, and starts or stops blinking. */
  void set(boolean blinks) {
    generation++;
    visible.set(true);
    if (blinks) {
      schedule(generation, HALF_PERIODS);
    }
  }

  private void schedule(int scheduledIn, int left) {
    later.execute(
        () -> {
          if (scheduledIn == generation && left > 0) {
            visible.set(!visible.get());
            schedule(scheduledIn, left - 1);
          }
        });
  }
}
