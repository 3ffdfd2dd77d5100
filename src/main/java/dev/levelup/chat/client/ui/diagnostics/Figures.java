package dev.levelup.chat.client.ui.diagnostics;

import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.ui.diagnostics.Section.Line;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/** Formats figures, times and the names of states. */
final class Figures {
  private static final Duration MOST_MILLIS = Duration.ofSeconds(10);
  private static final Duration MOST_SECONDS = Duration.ofMinutes(2);
  private static final Duration MOST_MINUTES = Duration.ofHours(2);

  private final Translations translations;
  private final Clock clock;
  private final MessageTimes times;

  /**
   * @param clock also provides the time zone
   * @param format the clock format that the user has chosen
   */
  Figures(Translations translations, Clock clock, ObservableValue<TimeFormat> format) {
    this.translations = translations;
    this.clock = clock;
    times = new MessageTimes(translations.locale(), clock.getZone(), format);
  }

  /** The text of a key, without its prefix {@code diagnostics}. */
  String of(String key, Object... values) {
    return translations.of("diagnostics." + key, values);
  }

  /** The text of an enum value. */
  String of(String key, Enum<?> value) {
    return of(key + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  Line line(String key, String value) {
    return new Line(of(key), value);
  }

  /** The time to the second, with the date unless it is today. */
  String time(Instant at) {
    return times.toSecond(at, clock.instant());
  }

  String number(long count) {
    return of("number", count);
  }

  /** A duration in the unit that needs the fewest digits. */
  String duration(Duration time) {
    if (time.compareTo(MOST_MILLIS) < 0) {
      return of("millis", time.toMillis());
    }
    if (time.compareTo(MOST_SECONDS) < 0) {
      return of("seconds", time.toSeconds());
    }
    return time.compareTo(MOST_MINUTES) < 0
        ? of("minutes", time.toMinutes())
        : of("hours", time.toHours());
  }
}
