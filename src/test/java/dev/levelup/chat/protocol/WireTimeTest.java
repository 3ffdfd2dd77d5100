package dev.levelup.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {
  @Test
  void everyTimeOfTheUsualFormIsReadAsTheGeneralParserReadsIt() {
    Random random = new Random(1);
    long end = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
    for (int i = 0; i < 10_000; i++) {
      Instant time = Instant.ofEpochMilli(random.nextLong(-62_167_219_200_000L, end));
      assertThat(WireTime.parse(time.toString())).isEqualTo(time);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-14T12:00:00Z",
        "2026-03-14T12:00:00.5Z",
        "2026-03-14T12:00:00.123456789Z",
        "2026-03-14T24:00:00.000Z",
        "2016-12-31T23:59:60.000Z",
        "2026-03-14t12:00:00.000z",
        "2026-03-14T12:00:00.000+01:00",
        "2024-02-29T00:00:00.000Z"
      })
  void otherFormsAreReadToo(String text) {
    assertThat(WireTime.parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-14",
        "2026-02-29T00:00:00.000Z",
        "2026-13-01T00:00:00.000Z",
        "2026-03-14T25:00:00.000Z",
        "2026-03-14T12:00:00.0\u0660\u0660Z",
        "2026-03-14 12:00:00.000Z"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> WireTime.parse(text));
  }
}
