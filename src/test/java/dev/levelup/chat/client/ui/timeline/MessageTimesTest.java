package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.ui.UiTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class MessageTimesTest extends UiTest {
  private final ObjectProperty<TimeFormat> format = new Settings().timeFormatProperty();
  private static final List<Instant> TIMES =
      List.of(
          Instant.parse("2026-03-14T00:00:00Z"),
          Instant.parse("2026-03-14T10:58:00Z"),
          Instant.parse("2026-03-14T22:58:00Z"));

  @Test
  void theTimeBesideAMessageFitsInEveryLanguage() {
    Font font = onFx(() -> Font.font("Inter", 11));
    for (Locale locale : Arrays.asList(Locale.getAvailableLocales())) {
      MessageTimes times = new MessageTimes(locale, ZoneOffset.UTC, format);
      for (Instant at : TIMES) {
        assertThat(width(times.narrowTime(at), font))
            .as("%s: %s", locale, times.narrowTime(at))
            .isLessThanOrEqualTo(56);
      }
    }
  }

  @Test
  void onlyLongTimesAreWrittenOtherwise() {
    Instant evening = TIMES.getLast();
    assertThat(new MessageTimes(Locale.US, ZoneOffset.UTC, format).narrowTime(evening))
        .isEqualTo(new MessageTimes(Locale.US, ZoneOffset.UTC, format).time(evening));
    assertThat(new MessageTimes(Locale.of("sq"), ZoneOffset.UTC, format).narrowTime(evening))
        .isEqualTo("22:58");
  }

  private static double width(String text, Font font) {
    Text node = new Text(text);
    node.setFont(font);
    return node.getLayoutBounds().getWidth();
  }

  @Test
  void theClockIsTheOneThatTheUserWants() {
    Instant evening = TIMES.getLast();
    MessageTimes english = new MessageTimes(Locale.US, ZoneOffset.UTC, format);
    MessageTimes german = new MessageTimes(Locale.GERMANY, ZoneOffset.UTC, format);
    assertThat(plain(english.time(evening))).isEqualTo("10:58 PM");
    assertThat(german.time(evening)).isEqualTo("22:58");
    format.set(TimeFormat.TWENTY_FOUR_HOURS);
    assertThat(english.time(evening)).isEqualTo("22:58");
    assertThat(english.narrowTime(evening)).isEqualTo("22:58");
    assertThat(english.moment(evening)).endsWith("22:58").contains("2026");
    assertThat(english.full(evening)).contains("22:58:00");
    format.set(TimeFormat.TWELVE_HOURS);
    assertThat(plain(german.time(evening))).isEqualTo("10:58 PM");
    assertThat(plain(german.moment(evening))).endsWith("10:58 PM");
  }

  private static String plain(String time) {
    return time.replace('\u202f', ' ').replace('\u00a0', ' ');
  }
}
