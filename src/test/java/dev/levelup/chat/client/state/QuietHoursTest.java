package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private final QuietHours hours = new QuietHours();

  @ParameterizedTest
  @CsvSource({
    "22:00, 07:00, 21:59, false",
    "22:00, 07:00, 22:00, true",
    "22:00, 07:00, 00:00, true",
    "22:00, 07:00, 06:59, true",
    "22:00, 07:00, 07:00, false",
    "13:00, 14:00, 12:59, false",
    "13:00, 14:00, 13:30, true",
    "13:00, 14:00, 14:00, false",
    "09:00, 09:00, 15:00, true"
  })
  void theyGoOverMidnightIfTheyEndBeforeTheyBegin(
      LocalTime from, LocalTime to, LocalTime time, boolean quiet) {
    hours.onProperty().set(true);
    hours.fromProperty().set(from);
    hours.toProperty().set(to);
    assertThat(hours.include(time)).isEqualTo(quiet);
  }

  @Test
  void thereAreNoneUnlessTheUserWantsThem() {
    assertThat(hours.include(LocalTime.MIDNIGHT)).isFalse();
  }
}
