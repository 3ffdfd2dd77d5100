package dev.levelup.chat.client.ui.field;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/** Whether a caret that blinks is to be seen. */
final class CaretBlink {
  private static final Duration HALF = Duration.millis(500);

  private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper(this, "seen", true);
  private final Timeline timeline =
      new Timeline(
          new KeyFrame(HALF, e -> seen.set(false)),
          new KeyFrame(HALF.multiply(2), e -> seen.set(true)));

  CaretBlink() {
    timeline.setCycleCount(Animation.INDEFINITE);
  }

  ReadOnlyBooleanProperty seenProperty() {
    return seen.getReadOnlyProperty();
  }

  /** Shows the caret, and has it blink from now on or not. */
  void set(boolean blinks) {
    timeline.stop();
    seen.set(true);
    if (blinks) {
      timeline.playFromStart();
    }
  }
}
