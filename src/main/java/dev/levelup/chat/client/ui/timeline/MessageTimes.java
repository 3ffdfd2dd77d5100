package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimeFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/** Formats dates and times in the user's language and time zone. */
public final class MessageTimes {
  /** The length of "10:30 AM": about as much fits beside a message. */
  private static final int NARROW_LENGTH = 8;

  private final ZoneId zone;
  private final Locale locale;
  private final ObservableValue<TimeFormat> format;
  private final DateTimeFormatter narrow;
  private final DateTimeFormatter day;
  private TimePatterns patterns;

  /**
   * @param zone decides where a day begins; the timeline's zone
   * @param format the clock format that the user has chosen; read at each call
   */
  public MessageTimes(Locale locale, ZoneId zone, ObservableValue<TimeFormat> format) {
    this.zone = zone;
    this.locale = locale;
    this.format = format;
    patterns = new TimePatterns(format.getValue(), locale, zone);
    narrow = DateTimeFormatter.ofPattern("HH:mm").localizedBy(locale).withZone(zone);
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(locale);
  }

  /** The chosen clock format; when it changes, all times must be formatted again. */
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

  /** The time of day, to the minute. */
  public String time(Instant at) {
    return patterns().time().format(at);
  }

  /**
   * The time of day for a narrow place: in 24-hour format where the language's AM/PM markers are
   * long.
   */
  String narrowTime(Instant at) {
    String usual = time(at);
    return usual.length() <= NARROW_LENGTH ? usual : narrow.format(at);
  }

  /** The time of day, to the second; with a short date unless both are on the same day. */
  public String toSecond(Instant at, Instant now) {
    boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
    return (today ? patterns().second() : patterns().momentToSecond()).format(at);
  }

  /** Short date and time, to the minute. */
  public String moment(Instant at) {
    return patterns().moment().format(at);
  }

  /** Full date and time, to the second. */
  String full(Instant at) {
    return patterns().full().format(at);
  }

  /** The full date, with weekday and year. */
  public String day(Instant at) {
    return day(LocalDate.ofInstant(at, zone));
  }

  /** The full date, with weekday and year. */
  String day(LocalDate date) {
    return day.format(date);
  }
}
