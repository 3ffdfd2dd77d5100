package dev.levelup.chat.server.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.hostile.LogLines;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutageTest {
  private final LogLines log = new LogLines();
  private long now;
  private final Outage outage =
      new Outage(LoggerFactory.getLogger(OutageTest.class), "it is away", () -> now);

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void anOutageIsSaidOnceAndItsEndOnceWithACount() {
    for (int i = 0; i < 1000; i++) {
      outage.failed(new IllegalStateException(new IOException("disk\r\nfull")));
    }
    now += TimeUnit.SECONDS.toNanos(40);
    outage.worked();
    outage.worked();
    assertThat(log.messages())
        .containsExactly(
            "it is away: IOException: disk full",
            "Recovered after 40 s and 1000 failures: it is away");
  }

  @Test
  void whatComesAndGoesIsSaidOnceAMinute() {
    for (int second = 0; second < 180; second++) {
      outage.failed("gone");
      outage.worked();
      now += TimeUnit.SECONDS.toNanos(1);
    }
    assertThat(log.messages()).hasSize(6);
  }

  @Test
  void whatStaysAwayAfterComingBackIsSaidWhenTheMinuteIsOver() {
    outage.failed("gone");
    outage.worked();
    outage.failed("gone");
    assertThat(log.messages()).hasSize(2);
    now += TimeUnit.SECONDS.toNanos(61);
    outage.failed("gone");
    assertThat(log.messages()).hasSize(3);
  }
}
