package dev.levelup.chat.client.ui.timeline;

import static java.time.format.DateTimeFormatterBuilder.getLocalizedDateTimePattern;

import dev.levelup.chat.client.state.TimeFormat;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The formatters of one locale and one clock format. Immutable. */
record TimePatterns(
    TimeFormat format,
    DateTimeFormatter time,
    DateTimeFormatter second,
    DateTimeFormatter moment,
    DateTimeFormatter momentToSecond,
    DateTimeFormatter full) {
  TimePatterns(TimeFormat format, Locale locale, ZoneId zone) {
    this(
        format,
        formatter(timePattern(FormatStyle.SHORT, format, locale), locale, zone),
        formatter(timePattern(FormatStyle.MEDIUM, format, locale), locale, zone),
        formatter(both(FormatStyle.MEDIUM, FormatStyle.SHORT, format, locale), locale, zone),
        formatter(both(FormatStyle.SHORT, FormatStyle.MEDIUM, format, locale), locale, zone),
        formatter(both(FormatStyle.FULL, FormatStyle.MEDIUM, format, locale), locale, zone));
  }

  private static DateTimeFormatter formatter(String pattern, Locale locale, ZoneId zone) {
    return DateTimeFormatter.ofPattern(pattern, locale).localizedBy(locale).withZone(zone);
  }

  /** Replaces only the time in the locale's own pattern of date and time. */
  private static String both(FormatStyle day, FormatStyle time, TimeFormat format, Locale locale) {
    String usual = getLocalizedDateTimePattern(day, time, IsoChronology.INSTANCE, locale);
    return usual.replace(
        timePattern(time, TimeFormat.SYSTEM, locale), timePattern(time, format, locale));
  }

  private static String timePattern(FormatStyle style, TimeFormat format, Locale locale) {
    String seconds = style == FormatStyle.SHORT ? "" : "s";
    return switch (format) {
      case SYSTEM -> getLocalizedDateTimePattern(null, style, IsoChronology.INSTANCE, locale);
      case TWELVE_HOURS -> ofTemplate("hm" + seconds, locale);
      case TWENTY_FOUR_HOURS -> ofTemplate("Hm" + seconds, locale);
    };
  }

  private static String ofTemplate(String template, Locale locale) {
    return getLocalizedDateTimePattern(template, IsoChronology.INSTANCE, locale);
  }
}
