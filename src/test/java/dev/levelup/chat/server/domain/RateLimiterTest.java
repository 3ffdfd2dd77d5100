package dev.levelup.chat.server.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.UserId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private static final UserId ANN = new UserId("ann");

  private final MovedClock clock = new MovedClock();
  private final RateLimiter<UserId> rate = new RateLimiter<>(2, 3, clock);

  @Test
  void afterTheBurstItGoesOnAtTheRate() {
    assertThat(takes(9)).isEqualTo(3);
    clock.move(Duration.ofMillis(499));
    assertThat(takes(9)).isZero();
    clock.move(Duration.ofMillis(1));
    assertThat(takes(9)).isEqualTo(1);
    clock.move(Duration.ofSeconds(1));
    assertThat(takes(9)).isEqualTo(2);
  }

  @Test
  void silenceIsNotSavedUpBeyondTheBurst() {
    takes(9);
    clock.move(Duration.ofDays(1));
    assertThat(takes(9)).isEqualTo(3);
  }

  @Test
  void aClockThatIsSetBackShutsNobodyUp() {
    assertThat(takes(2)).isEqualTo(2);
    clock.move(Duration.ofDays(-1));
    assertThat(takes(9)).isEqualTo(1);
    clock.move(Duration.ofMillis(500));
    assertThat(takes(9)).isEqualTo(1);
  }

  @Test
  void thoseWhoAreSilentTakeNoMemory() {
    for (int i = 0; i < 1000; i++) {
      rate.take(new UserId("u" + i));
      clock.move(Duration.ofMillis(100));
    }
    assertThat(rate.remembered()).isLessThan(10);
  }

  @Test
  void noLimitIsNoLimit() {
    RateLimiter<UserId> free = new RateLimiter<>(0, 1, clock);
    for (int i = 0; i < 1000; i++) {
      assertThat(free.take(ANN)).isTrue();
    }
    assertThat(free.remembered()).isZero();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    assertThat(takes(5)).isEqualTo(3);
    rate.giveBack(ANN);
    assertThat(takes(5)).isEqualTo(1);
  }

  @Test
  void everNewNamesTakeNoMoreMemory() {
    for (int i = 0; i < 150_000; i++) {
      rate.take(new UserId("user" + i));
    }
    assertThat(rate.remembered()).isEqualTo(100_000);
  }

  @Test
  void aLimitMakesSense() {
    assertThatThrownBy(() -> new SendLimit(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SendLimit(Double.NaN, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SendLimit(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private int takes(int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += rate.take(ANN) ? 1 : 0;
    }
    return taken;
  }
}
