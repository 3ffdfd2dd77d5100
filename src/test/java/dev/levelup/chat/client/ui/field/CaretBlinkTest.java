package dev.levelup.chat.client.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class CaretBlinkTest {
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final CaretBlink blink = new CaretBlink(later::add);

  @Test
  void comesAndGoes() {
    blink.set(true);
    assertThat(isSeen()).isTrue();
    halfAPeriodPasses();
    assertThat(isSeen()).isFalse();
    halfAPeriodPasses();
    assertThat(isSeen()).isTrue();
  }

  @Test
  void standsStillAndShowsAfterAKey() {
    blink.set(true);
    halfAPeriodPasses();
    blink.set(false);
    assertThat(isSeen()).isTrue();
    halfAPeriodPasses();
    assertThat(isSeen()).isTrue();
    assertThat(later).as("no timer is left").isEmpty();
  }

  @Test
  void beginsAnewWithAWholeHalf() {
    blink.set(true);
    blink.set(true);
    halfAPeriodPasses(); // of the first start
    assertThat(isSeen()).isTrue();
    halfAPeriodPasses();
    assertThat(isSeen()).isFalse();
    assertThat(later).hasSize(1);
  }

  @Test
  void standsStillAndShowsTenSecondsAfterTheLastKey() {
    blink.set(true);
    for (int half = 0; half <= 20; half++) {
      halfAPeriodPasses();
    }
    assertThat(isSeen()).isTrue();
    assertThat(later).as("no timer is left").isEmpty();
    blink.set(true);
    halfAPeriodPasses();
    assertThat(isSeen()).as("after another key").isFalse();
  }

  private boolean isSeen() {
    return blink.visibleProperty().get();
  }

  private void halfAPeriodPasses() {
    later.remove().run();
  }
}
