package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimeFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/** Days and times of day as the user's language and time zone have them. */
public final class MessageTimes {
  /** The letters of 10:30 AM: about as many fit beside a message. */
  private static final int NARROW = 8;

  private final ZoneId zone;
  private final Locale locale;
  private final ObservableValue<TimeFormat> format;
  private final DateTimeFormatter narrow;
  private final DateTimeFormatter day;
  private TimePatterns patterns;

  /**
   * @param zone tells where a day begins; the one of the timeline
   * @param format how the user wants times of day; asked each time
   */
  public MessageTimes(Locale locale, ZoneId zone, ObservableValue<TimeFormat> format) {
    this.zone = zone;
    this.locale = locale;
    this.format = format;
    patterns = new TimePatterns(format.getValue(), locale, zone);
    narrow = DateTimeFormatter.ofPattern("HH:mm").localizedBy(locale).withZone(zone);
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(locale);
  }

  /** Changes where all times are to be written anew. */
  public ObservableValue<TimeFormat> formatProperty() {
    return format;
  }

  private TimePatterns patterns() {
    TimeFormat now = format.getValue();
    if (patterns.format() != now) {
      patterns = new TimePatterns(now, locale, zone);
    }
    return patterns;
  }

  /** The time of day alone, to the minute. */
  public String time(Instant at) {
    return patterns().time().format(at);
  }

  /**
   * The time of day for a narrow place: of twenty-four hours where the language has long words for
   * the halves of a day.
   */
  String narrowTime(Instant at) {
    String usual = time(at);
    return usual.length() <= NARROW ? usual : narrow.format(at);
  }

  /** Day and time in short, to the minute. */
  public String moment(Instant at) {
    return patterns().moment().format(at);
  }

  /** Day and time, to the second. */
  String full(Instant at) {
    return patterns().full().format(at);
  }

  /** The day of it, with its weekday and year. */
  public String day(Instant at) {
    return day(LocalDate.ofInstant(at, zone));
  }

  /** A day with its weekday and year. */
  String day(LocalDate date) {
    return day.format(date);
  }
}
