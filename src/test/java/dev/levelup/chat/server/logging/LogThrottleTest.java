package dev.levelup.chat.server.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.hostile.LogLines;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

class LogThrottleTest {
  private final LogLines log = new LogLines();
  private long now;
  private final LogThrottle throttle =
      new LogThrottle(LoggerFactory.getLogger(LogThrottleTest.class), 2, () -> now);

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void ofEachKindThereAreSomeLinesAMinuteAndTheRestIsCounted() {
    for (int i = 0; i < 100; i++) {
      throttle.log(Level.INFO, "a", "line of {} a");
    }
    throttle.log(Level.INFO, "b", "line of b");
    now += TimeUnit.MINUTES.toNanos(1);
    throttle.log(Level.INFO, "a", "line of {} a");
    assertThat(log.messages())
        .containsExactly(
            "line of {} a", "line of {} a", "line of b", "line of {} a (98 more were not logged)");
  }

  @Test
  void faultsOfOnePlaceAreOfOneKind() {
    for (int i = 0; i < 10; i++) {
      throttle.error("it failed", new IllegalStateException("try " + i));
      throttle.error("it failed", new IllegalArgumentException("try " + i));
    }
    assertThat(log.messages()).hasSize(4);
  }
}
