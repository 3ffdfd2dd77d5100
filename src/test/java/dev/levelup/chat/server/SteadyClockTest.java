package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.domain.MovedClock;
import dev.levelup.chat.server.hostile.LogLines;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyClockTest {
  private static final Duration TEN_YEARS = Duration.ofDays(3652);

  private final LogLines log = new LogLines();
  private final MovedClock machine = new MovedClock();
  private final Instant start = machine.instant();
  private long nanos;

  @AfterEach
  void close() {
    log.close();
  }

  private SteadyClock clock(Instant newest) {
    return new SteadyClock(machine, () -> nanos, Optional.of(newest));
  }

  /** Time passes, also by the machine's clock. */
  private void pass(Duration time) {
    machine.move(time);
    nanos += time.toNanos();
  }

  /** Time passes, and the clock is read every second. */
  private void passWatched(SteadyClock clock, Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      pass(Duration.ofSeconds(1));
      clock.instant();
    }
  }

  @Test
  void itGoesWithTheMachinesClockThatIsSetALittle() {
    SteadyClock clock = clock(start);
    for (int i = 0; i < 100; i++) {
      pass(Duration.ofSeconds(1));
      machine.move(Duration.ofSeconds(50));
      assertThat(clock.instant()).isEqualTo(machine.instant());
    }
    machine.move(Duration.ofSeconds(-59));
    assertThat(clock.instant()).isEqualTo(machine.instant());
    assertThat(log.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P3652D", "P40D", "PT2H", "PT-2H", "P-20000D"})
  void aJumpForAMomentMovesNothing(Duration jump) {
    SteadyClock clock = clock(start);
    machine.move(jump);
    passWatched(clock, Duration.ofMinutes(9));
    assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofMinutes(9)));
    machine.move(jump.negated());
    assertThat(clock.instant()).isEqualTo(machine.instant());
    assertThat(log.messages())
        .hasSize(2)
        .first()
        .asString()
        .contains(jump + " off its former course");
  }

  @Test
  void theClockOfAMachineThatHasSleptIsBelievedAfterTenMinutes() {
    SteadyClock clock = clock(start);
    machine.move(Duration.ofDays(3));
    passWatched(clock, Duration.ofMinutes(11));
    assertThat(clock.instant()).isEqualTo(machine.instant());
  }

  @Test
  void aJumpOfYearsIsNotBelievedHoweverLongItStands() {
    SteadyClock clock = clock(start);
    machine.move(TEN_YEARS);
    passWatched(clock, Duration.ofHours(5));
    assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofHours(5)));
    assertThat(log.messages()).hasSize(1);
  }

  @Test
  void aClockThatMovesAboutIsSaidOnce() {
    SteadyClock clock = clock(start);
    for (int i = 0; i < 100; i++) {
      machine.move(Duration.ofHours(1));
      clock.instant();
    }
    assertThat(clock.instant()).isEqualTo(start);
    assertThat(log.messages()).hasSize(1);
  }

  @Test
  void aClockThatIsYearsAheadOfTheDatabaseAtTheStartIsBelievedWhenItStands() {
    Instant newest = start.minus(TEN_YEARS);
    SteadyClock clock = clock(newest);
    assertThat(clock.instant()).isEqualTo(newest);
    passWatched(clock, Duration.ofMinutes(11));
    assertThat(clock.instant()).isEqualTo(machine.instant());
  }

  @Test
  void aClockThatWasYearsAheadAtTheStartForAMomentMovesNothing() {
    Instant newest = start;
    machine.move(TEN_YEARS);
    SteadyClock clock = clock(newest);
    assertThat(clock.instant()).isEqualTo(newest);
    machine.move(TEN_YEARS.negated());
    pass(Duration.ofSeconds(5));
    assertThat(clock.instant()).isEqualTo(machine.instant());
  }

  /** A small machine without a battery, until it gets the time from the network. */
  @Test
  void aMachineThatLearnsTheTimeAfterItsStartIsBelievedAtOnce() {
    Instant newest = start.plus(TEN_YEARS);
    SteadyClock clock = clock(newest);
    assertThat(clock.instant()).isEqualTo(start);
    machine.move(TEN_YEARS.plusDays(1));
    assertThat(clock.instant()).isEqualTo(machine.instant());
  }
}
