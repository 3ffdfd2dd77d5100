package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.sync.connection.Backoff;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Retries wait 1, 2, 4 s and so on, plus or minus a quarter. */
class RetryTest {
  private final ManualFxThread fx = new ManualFxThread();
  private final Retry retry = new Retry(new Backoff(new Random(1)), new FxAnswers(fx));
  private int requests;

  @Test
  void pausesLongerAfterEachFailure() {
    failAndWait(1250);
    assertThat(requests).isEqualTo(1);

    failAndWait(1400);
    assertThat(requests).as("the pause is 1.5 s at least").isEqualTo(1);
    fx.advance(Duration.ofMillis(1100));
    assertThat(requests).isEqualTo(2);
  }

  @Test
  void pausesAsAtFirstAfterASuccess() {
    failAndWait(1250);
    failAndWait(2500);
    retry.reset();

    failAndWait(1250);

    assertThat(requests).isEqualTo(3);
  }

  @Test
  void pausesAsTheServerAsks() {
    retry.after(Duration.ofSeconds(20), () -> true, () -> requests++);

    fx.advance(Duration.ofMillis(19_999));
    assertThat(requests).isZero();
    fx.advance(Duration.ofMillis(1));
    assertThat(requests).isEqualTo(1);
  }

  @Test
  void repeatsNothingThatIsNotWantedAnyMore() {
    retry.later(() -> false, () -> requests++);

    fx.advance(Duration.ofSeconds(60));

    assertThat(requests).isZero();
  }

  private void failAndWait(long millis) {
    retry.later(() -> true, () -> requests++);
    fx.advance(Duration.ofMillis(millis));
  }
}
