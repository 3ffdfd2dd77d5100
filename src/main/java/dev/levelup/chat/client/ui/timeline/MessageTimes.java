package dev.levelup.chat.client.ui.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and times of day as the user's language and time zone have them. */
public final class MessageTimes {
  /** The letters of 10:30 AM: about as many fit beside a message. */
  private static final int NARROW = 8;

  private final ZoneId zone;
  private final DateTimeFormatter time;
  private final DateTimeFormatter narrow;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter full;
  private final DateTimeFormatter day;

  /**
   * @param zone tells where a day begins; the one of the timeline
   */
  public MessageTimes(Locale locale, ZoneId zone) {
    this.zone = zone;
    time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale).withZone(zone);
    narrow = DateTimeFormatter.ofPattern("HH:mm").localizedBy(locale).withZone(zone);
    moment =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .localizedBy(locale)
            .withZone(zone);
    full =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
            .localizedBy(locale)
            .withZone(zone);
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(locale);
  }

  /** The time of day alone, to the minute. */
  public String time(Instant at) {
    return time.format(at);
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
    return moment.format(at);
  }

  /** Day and time, to the second. */
  String full(Instant at) {
    return full.format(at);
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
